using Microsoft.EntityFrameworkCore;
using Ocpp.Micro.Contracts.Facts;
using Ocpp.Micro.DeviceService.Data;

namespace Ocpp.Micro.DeviceService.Connectors;

/// <summary>
/// Knows the state of every connector. Charge points send what they queued while offline, so a report is judged by when it was
/// true and not by when it came.
/// </summary>
internal sealed class ConnectorStates(DeviceDbContext database)
{
    /// <summary>Takes a report down; says whether it is the connector's state now. A repetition changes nothing.</summary>
    public Task<bool> RecordAsync(StatusReport report, CancellationToken cancellationToken) => database.RetryOnConflictAsync(
        async (attempt, token) =>
        {
            if (attempt > 1 && await IsKnownAsync(report, token))
                return false;

            database.StatusEvents.Add(StatusEvent.Of(report));
            var isNews = await ApplyAsync(report, token);
            if (isNews)
                database.AddFact(FactOf(report));

            await database.SaveChangesAsync(token);
            return isNews;
        },
        cancellationToken);

    private Task<bool> IsKnownAsync(StatusReport report, CancellationToken cancellationToken) => database.StatusEvents.AnyAsync(
        entry => entry.ChargePointId == report.ChargePointId
            && entry.EvseId == report.EvseId
            && entry.ConnectorId == report.ConnectorId
            && entry.At == report.At
            && entry.Status == report.Status
            && entry.ErrorCode == report.ErrorCode,
        cancellationToken);

    private async Task<bool> ApplyAsync(StatusReport report, CancellationToken cancellationToken)
    {
        var connector = await database.Connectors.FindAsync(
            [report.ChargePointId, report.EvseId, report.ConnectorId], cancellationToken);
        if (connector is null)
        {
            connector = new()
            {
                ChargePointId = report.ChargePointId,
                EvseId = report.EvseId,
                ConnectorId = report.ConnectorId,
            };
            database.Connectors.Add(connector);
        }
        else if (report.At < connector.Since)
        {
            return false;
        }

        connector.Take(report);
        return true;
    }

    private static ConnectorStatusChanged FactOf(StatusReport report) => new(
        Guid.CreateVersion7(),
        report.ChargePointId,
        report.At,
        report.EvseId == StatusReport.NoEvse ? null : report.EvseId,
        report.ConnectorId,
        StateOf(report.Status),
        report.Status,
        report.ErrorCode is "" or "NoError" ? null : report.ErrorCode,
        report.VendorErrorCode,
        report.Info);

    private static ConnectorState StateOf(string status) => status switch
    {
        "Available" => ConnectorState.Available,
        "Reserved" => ConnectorState.Reserved,
        "Unavailable" => ConnectorState.Unavailable,
        "Faulted" => ConnectorState.Faulted,
        _ => ConnectorState.Occupied,
    };
}
