using System.ComponentModel.DataAnnotations;
using Ocpp.Micro.Contracts.Payloads;
using Ocpp.Micro.Contracts.V2;

namespace Ocpp.Micro.Contracts.V21;

/// <summary>
/// Asks to change how often a periodic event stream is sent (OCPP 2.1 part 2, AdjustPeriodicEventStreamRequest).
/// </summary>
/// <param name="Id">The stream to change.</param>
/// <param name="Params">Its new settings.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppRequest<AdjustPeriodicEventStreamResponse>(OcppVersion.V21, "AdjustPeriodicEventStream")]
public sealed partial record AdjustPeriodicEventStreamRequest(
    [Range(0, int.MaxValue)] int Id,
    PeriodicEventStreamParams Params,
    CustomData? CustomData = null);

/// <summary>
/// Answers <see cref="AdjustPeriodicEventStreamRequest"/> (OCPP 2.1 part 2, AdjustPeriodicEventStreamResponse).
/// </summary>
/// <param name="Status">Whether the stream was changed.</param>
/// <param name="StatusInfo">More about the status.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record AdjustPeriodicEventStreamResponse(
    GenericStatusEnum Status,
    StatusInfo? StatusInfo = null,
    CustomData? CustomData = null);
