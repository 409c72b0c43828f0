using System.ComponentModel.DataAnnotations;
using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V21;

/// <summary>Asks to close a periodic event stream (OCPP 2.1 part 2, ClosePeriodicEventStreamRequest).</summary>
/// <param name="Id">The stream, by the id it was opened with.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppRequest<ClosePeriodicEventStreamResponse>(OcppVersion.V21, "ClosePeriodicEventStream")]
public sealed partial record ClosePeriodicEventStreamRequest([Range(0, int.MaxValue)] int Id, CustomData? CustomData = null);

/// <summary>Answers <see cref="ClosePeriodicEventStreamRequest"/> (OCPP 2.1 part 2, ClosePeriodicEventStreamResponse).</summary>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record ClosePeriodicEventStreamResponse(CustomData? CustomData = null);
