namespace Ocpp.Micro.DeviceService.Data;

/// <summary>One value that a periodic event stream has brought.</summary>
internal sealed class StreamValue : IAppendOnly
{
    public long Id { get; private set; }

    public required string ChargePointId { get; init; }

    public required int StreamId { get; init; }

    /// <summary>The monitor of the stream then; ids of streams are used again.</summary>
    public int? MonitorId { get; init; }

    /// <summary>When it was recorded.</summary>
    public required DateTimeOffset At { get; init; }

    public required string Value { get; init; }

    public required DateTimeOffset ReceivedAt { get; init; }
}
