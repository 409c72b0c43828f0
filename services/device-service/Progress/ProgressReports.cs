using Microsoft.EntityFrameworkCore;
using Ocpp.Micro.Contracts.Facts;
using Ocpp.Micro.DeviceService.Data;
using Ocpp.Micro.Messaging.Handlers;

namespace Ocpp.Micro.DeviceService.Progress;

/// <summary>
/// Keeps how far charge points are with firmware, diagnostics and logs. A message delivered twice is one report, and so is a
/// status that is only repeated.
/// </summary>
internal sealed class ProgressReports(DeviceDbContext database)
{
    /// <summary>Takes an update down; says whether it is news.</summary>
    public Task<bool> RecordAsync(ProgressUpdate update, CallContext call, CancellationToken cancellationToken) =>
        database.RetryOnConflictAsync(
            async (attempt, token) =>
            {
                var report = ProgressReport.Of(update, call);
                if ((attempt > 1 && await IsKnownAsync(report, token)) || await IsRepeatedAsync(report, token))
                    return false;

                database.ProgressReports.Add(report);
                database.AddFact(FactOf(report, update));
                await database.SaveChangesAsync(token);
                return true;
            },
            cancellationToken);

    private Task<bool> IsKnownAsync(ProgressReport report, CancellationToken cancellationToken) =>
        database.ProgressReports.AnyAsync(
            entry => entry.ChargePointId == report.ChargePointId
                && entry.Process == report.Process
                && entry.ReceivedAt == report.ReceivedAt
                && entry.Status == report.Status,
            cancellationToken);

    private async Task<bool> IsRepeatedAsync(ProgressReport report, CancellationToken cancellationToken)
    {
        var latest = await database.ProgressReports.AsNoTracking()
            .Where(entry => entry.ChargePointId == report.ChargePointId && entry.Process == report.Process)
            .OrderByDescending(entry => entry.ReceivedAt).ThenByDescending(entry => entry.Id)
            .FirstOrDefaultAsync(cancellationToken);
        return latest?.SaysTheSameAs(report) is true;
    }

    private static Fact FactOf(ProgressReport report, ProgressUpdate update) => report.Process switch
    {
        Process.Firmware => new FirmwareStatusChanged(
            Guid.CreateVersion7(), report.ChargePointId, report.ReceivedAt, report.Status, report.RequestId),
        Process.PublishedFirmware => new FirmwarePublished(
            Guid.CreateVersion7(), report.ChargePointId, report.ReceivedAt, report.Status, report.RequestId, update.Locations),
        _ => new DiagnosticsStatusChanged(
            Guid.CreateVersion7(), report.ChargePointId, report.ReceivedAt, report.Status, report.RequestId),
    };
}
