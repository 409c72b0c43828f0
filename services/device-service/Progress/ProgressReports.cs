using Microsoft.EntityFrameworkCore;
using Ocpp.Micro.Contracts.Devices;
using Ocpp.Micro.Contracts.Facts;
using Ocpp.Micro.DeviceService.Data;
using Ocpp.Micro.Messaging.Handlers;

namespace Ocpp.Micro.DeviceService.Progress;

/// <summary>
/// Keeps how far charge points are with firmware, diagnostics and logs. A message delivered twice is one report, and so is a
/// status that is only repeated.
/// </summary>
internal sealed partial class ProgressReports(DeviceDbContext database, ILogger<ProgressReports> logger)
{
    /// <summary>Takes an update down, if it is news.</summary>
    public async Task RecordAsync(ProgressUpdate update, CallContext call, CancellationToken cancellationToken)
    {
        var isNews = await TryAddAsync(update, call, cancellationToken);
        Log.Reported(logger, call.ChargePointId, update.Process, update.RequestId, update.Status, isNews);
    }

    private Task<bool> TryAddAsync(ProgressUpdate update, CallContext call, CancellationToken cancellationToken) =>
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
        DeviceProcess.Firmware => new FirmwareStatusChanged(
            Guid.CreateVersion7(), report.ChargePointId, report.ReceivedAt, report.Status, report.RequestId),
        DeviceProcess.PublishedFirmware => new FirmwarePublished(
            Guid.CreateVersion7(), report.ChargePointId, report.ReceivedAt, report.Status, report.RequestId, update.Locations),
        _ => new DiagnosticsStatusChanged(
            Guid.CreateVersion7(), report.ChargePointId, report.ReceivedAt, report.Status, report.RequestId),
    };

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "{ChargePointId} is on with {Process} (request {RequestId}): {Status}; news: {IsNews}.")]
        public static partial void Reported(
            ILogger logger, string chargePointId, DeviceProcess process, int? requestId, string status, bool isNews);
    }
}
