namespace Ocpp.Micro.DeviceService.Connectors;

/// <summary>Reports that were answered and are not stored yet: the latest of each connector, so that an outage fills no memory.</summary>
internal sealed class PostponedReports
{
    private readonly Lock _lock = new();
    private Dictionary<(string ChargePointId, int EvseId, int ConnectorId), StatusReport> _reports = [];

    /// <summary>Keeps a report unless a later one of its connector is kept.</summary>
    public void Add(StatusReport report)
    {
        lock (_lock)
        {
            var key = (report.ChargePointId, report.EvseId, report.ConnectorId);
            if (!_reports.TryGetValue(key, out var kept) || kept.At <= report.At)
                _reports[key] = report;
        }
    }

    /// <summary>Hands over all reports, and forgets them.</summary>
    public IReadOnlyCollection<StatusReport> Take()
    {
        lock (_lock)
        {
            var taken = _reports.Values;
            _reports = [];
            return taken;
        }
    }
}
