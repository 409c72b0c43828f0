using Microsoft.EntityFrameworkCore;
using Ocpp.Micro.Contracts.Facts;
using Ocpp.Micro.DeviceService.Data;
using Ocpp.Micro.DeviceService.Monitors;
using Ocpp.Micro.DeviceService.Variables;

namespace Ocpp.Micro.DeviceService.Events;

/// <summary>Keeps what happened at the components of charge points, and what it says of their variables.</summary>
internal sealed class DeviceEvents(DeviceDbContext database, DeviceModel model, DeviceMonitors monitors)
{
    /// <summary>Takes a message down; says how many of its events are news. One that was told before changes nothing.</summary>
    public Task<int> RecordAsync(EventMessage message, CancellationToken cancellationToken) => database.RetryOnConflictAsync(
        async (_, token) =>
        {
            var news = await NewsOfAsync(message, token);
            if (news.Count == 0)
                return 0;

            var severities = await SeveritiesAsync(message.ChargePointId, news, token);
            foreach (var report in news)
            {
                var entry = report.ToEntity(message, report.Data.Severity ?? SeverityOf(report, severities));
                database.Events.Add(entry);
                database.AddFact(FactOf(entry));
            }

            await model.TakeAsync(message.ChargePointId, [.. news.Select(ValueOf)], message.ReceivedAt, token);
            await database.SaveChangesAsync(token);
            return news.Count;
        },
        cancellationToken);

    private static VariableReport ValueOf(EventReport report) =>
        new(report.Address, report.At) { ActualValue = report.Data.ActualValue };

    private static int? SeverityOf(EventReport report, IReadOnlyDictionary<int, int> severities) =>
        report.Data.VariableMonitoringId is { } monitor && severities.TryGetValue(monitor, out var severity) ? severity : null;

    private async Task<List<EventReport>> NewsOfAsync(EventMessage message, CancellationToken cancellationToken)
    {
        var keys = message.Events.Select(static report => report.Key).Distinct().ToList();
        var known = await database.Events
            .Where(entry => entry.ChargePointId == message.ChargePointId && keys.Contains(entry.Key))
            .Select(static entry => entry.Key)
            .ToHashSetAsync(cancellationToken);
        return [.. message.Events.Where(report => known.Add(report.Key))];
    }

    // 2.0.1 leaves the severity to the monitor.
    private Task<IReadOnlyDictionary<int, int>> SeveritiesAsync(
        string chargePointId, IEnumerable<EventReport> reports, CancellationToken cancellationToken) => monitors.SeveritiesAsync(
            chargePointId,
            [.. reports
                .Where(static report => report.Data is { Severity: null, VariableMonitoringId: not null })
                .Select(static report => report.Data.VariableMonitoringId!.Value).Distinct()],
            cancellationToken);

    private static DeviceEventOccurred FactOf(DeviceEvent entry) => new(
        Guid.CreateVersion7(),
        entry.ChargePointId,
        entry.At,
        entry.EventId,
        entry.Component,
        entry.Variable,
        entry.ActualValue,
        entry.Trigger,
        entry.NotificationType,
        entry.ComponentInstance,
        entry.EvseId,
        entry.ConnectorId,
        entry.VariableInstance,
        entry.Severity,
        entry.Cleared,
        entry.TransactionId,
        entry.MonitorId,
        entry.Cause,
        entry.TechCode,
        entry.TechInfo);
}
