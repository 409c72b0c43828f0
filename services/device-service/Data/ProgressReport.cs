using Ocpp.Micro.DeviceService.Progress;

namespace Ocpp.Micro.DeviceService.Data;

/// <summary>How far a charge point is with something that takes it a while; the latest row of a process is where it stands.</summary>
internal sealed class ProgressReport
{
    public long Id { get; private set; }

    public required string ChargePointId { get; init; }

    public required Process Process { get; init; }

    /// <summary>As the specification spells it, for example <c>Downloading</c>.</summary>
    public required string Status { get; init; }

    public required DateTimeOffset ReceivedAt { get; init; }
}
