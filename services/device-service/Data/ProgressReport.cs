using Ocpp.Micro.Contracts.Devices;
using Ocpp.Micro.DeviceService.Progress;
using Ocpp.Micro.Messaging.Handlers;

namespace Ocpp.Micro.DeviceService.Data;

/// <summary>How far a charge point is with something that takes it a while; the latest row of a process is where it stands.</summary>
internal sealed class ProgressReport : IAppendOnly
{
    public long Id { get; private set; }

    public required string ChargePointId { get; init; }

    public required DeviceProcess Process { get; init; }

    /// <summary>As the specification spells it, for example <c>Downloading</c>.</summary>
    public required string Status { get; init; }

    /// <summary>The request it answers; null where the version or the charge point does not say.</summary>
    public int? RequestId { get; init; }

    /// <summary>Where published firmware can be got, one address a line.</summary>
    public string? Locations { get; init; }

    /// <summary>A code for why, as the charge point gave it; 2.1 only.</summary>
    public string? ReasonCode { get; init; }

    /// <summary>More about why, in words; 2.1 only.</summary>
    public string? ReasonInfo { get; init; }

    public required DateTimeOffset ReceivedAt { get; init; }

    public static ProgressReport Of(ProgressUpdate update, CallContext call) => new()
    {
        ChargePointId = call.ChargePointId,
        Process = update.Process,
        Status = update.Status,
        RequestId = update.RequestId,
        Locations = update.Locations is { } locations ? string.Join('\n', locations) : null,
        ReasonCode = update.Reason?.ReasonCode,
        ReasonInfo = update.Reason?.AdditionalInfo,
        ReceivedAt = call.ReceivedAt,
    };

    public bool SaysTheSameAs(ProgressReport other) =>
        (Status, RequestId, Locations, ReasonCode, ReasonInfo)
        == (other.Status, other.RequestId, other.Locations, other.ReasonCode, other.ReasonInfo);
}
