using Ocpp.Micro.Contracts.V21;

namespace Ocpp.Micro.DeviceService.Data;

/// <summary>A periodic event stream: the values of one monitored variable, sent in bundles (OCPP 2.1 part 2, N11).</summary>
internal sealed class EventStream
{
    public required string ChargePointId { get; init; }

    public required int StreamId { get; init; }

    /// <summary>The monitor whose values it brings; null when values came of a stream that was never opened.</summary>
    public int? MonitorId { get; private set; }

    /// <summary>After how many seconds a bundle is sent.</summary>
    public int? Interval { get; private set; }

    /// <summary>How many values a bundle has.</summary>
    public int? Values { get; private set; }

    public DateTimeOffset? OpenedAt { get; private set; }

    /// <summary>Null while it is open.</summary>
    public DateTimeOffset? ClosedAt { get; private set; }

    /// <summary>How many values the charge point still had to send.</summary>
    public int Pending { get; private set; }

    /// <summary>When values came last.</summary>
    public DateTimeOffset? ValuesAt { get; private set; }

    public void Open(ConstantStreamData data, DateTimeOffset at)
    {
        if (at < OpenedAt)
            return;

        MonitorId = data.VariableMonitoringId;
        Interval = data.Params.Interval;
        Values = data.Params.Values;
        OpenedAt = at;
        ClosedAt = ClosedAt > at ? ClosedAt : null;
    }

    public void Close(DateTimeOffset at)
    {
        if (OpenedAt is null || at >= OpenedAt)
            ClosedAt = at;
    }

    public void Take(int pending, DateTimeOffset at)
    {
        if (at < ValuesAt)
            return;

        Pending = pending;
        ValuesAt = at;
    }
}
