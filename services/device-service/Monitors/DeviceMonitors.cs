using Microsoft.EntityFrameworkCore;
using Ocpp.Micro.DeviceService.Data;
using Ocpp.Micro.DeviceService.Variables;

namespace Ocpp.Micro.DeviceService.Monitors;

/// <summary>Knows the monitors on the variables of every charge point.</summary>
internal sealed class DeviceMonitors(DeviceDbContext database, DeviceModel model)
{
    /// <summary>Adds and changes what the reports say, and the variables they are about; the caller saves.</summary>
    public async Task TakeAsync(
        string chargePointId,
        IReadOnlyCollection<MonitorReport> reports,
        DateTimeOffset at,
        DateTimeOffset receivedAt,
        CancellationToken cancellationToken)
    {
        if (reports.Count == 0)
            return;

        await model.TakeAsync(
            chargePointId, [.. reports.Select(report => new VariableReport(report.Address, at))], receivedAt, cancellationToken);

        var ids = reports.Select(static report => report.Id).Distinct().ToList();
        var monitors = await database.Monitors
            .Where(monitor => monitor.ChargePointId == chargePointId && ids.Contains(monitor.MonitorId))
            .ToDictionaryAsync(static monitor => monitor.MonitorId, cancellationToken);
        foreach (var report in reports)
        {
            if (!monitors.TryGetValue(report.Id, out var monitor))
            {
                monitor = new() { ChargePointId = chargePointId, MonitorId = report.Id };
                monitors.Add(monitor.MonitorId, monitor);
                database.Monitors.Add(monitor);
            }

            monitor.Take(report, at);
        }
    }

    /// <summary>The severities of those monitors that are known.</summary>
    public async Task<IReadOnlyDictionary<int, int>> SeveritiesAsync(
        string chargePointId, IReadOnlyCollection<int> ids, CancellationToken cancellationToken) =>
        ids.Count == 0
            ? new Dictionary<int, int>()
            : await database.Monitors.AsNoTracking()
                .Where(monitor => monitor.ChargePointId == chargePointId && ids.Contains(monitor.MonitorId))
                .ToDictionaryAsync(static monitor => monitor.MonitorId, static monitor => monitor.Severity, cancellationToken);
}
