using System.ComponentModel.DataAnnotations;
using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V21;

/// <summary>Brings values of a periodic event stream; no response follows (OCPP 2.1 part 2, NotifyPeriodicEventStream).</summary>
/// <param name="Data">The values.</param>
/// <param name="Id">The stream, by the id it was opened with.</param>
/// <param name="Pending">How many values still wait to be sent.</param>
/// <param name="Basetime">The time the offsets of the values count from.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppSend(OcppVersion.V21, "NotifyPeriodicEventStream")]
public sealed partial record NotifyPeriodicEventStream(
    [MinLength(1)] IReadOnlyList<StreamDataElement> Data,
    [Range(0, int.MaxValue)] int Id,
    [Range(0, int.MaxValue)] int Pending,
    DateTimeOffset Basetime,
    CustomData? CustomData = null);

/// <summary>A value of a periodic event stream (OCPP 2.1 part 2, StreamDataElementType).</summary>
/// <param name="T">When it was recorded, as an offset from the message's <c>basetime</c>.</param>
/// <param name="V">The recorded value.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record StreamDataElement(decimal T, [MaxLength(2500)] string V, CustomData? CustomData = null);
