using Microsoft.EntityFrameworkCore;
using Ocpp.Micro.Contracts.Facts;
using Ocpp.Micro.DeviceService.Data;

namespace Ocpp.Micro.DeviceService.Progress;

/// <summary>Keeps how far charge points are with firmware and diagnostics. A message delivered twice is one report.</summary>
internal sealed class ProgressReports(DeviceDbContext database)
{
    public Task<bool> RecordAsync(
        Process process, string chargePointId, string status, DateTimeOffset receivedAt, CancellationToken cancellationToken) =>
        database.RetryOnConflictAsync(
            async (attempt, token) =>
            {
                var report = new ProgressReport
                {
                    ChargePointId = chargePointId,
                    Process = process,
                    Status = status,
                    ReceivedAt = receivedAt,
                };
                if (attempt > 1 && await IsKnownAsync(report, token))
                    return false;

                database.ProgressReports.Add(report);
                database.AddFact(FactOf(report));
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

    private static Fact FactOf(ProgressReport report) => report.Process is Process.Firmware
        ? new FirmwareStatusChanged(Guid.CreateVersion7(), report.ChargePointId, report.ReceivedAt, report.Status)
        : new DiagnosticsStatusChanged(Guid.CreateVersion7(), report.ChargePointId, report.ReceivedAt, report.Status);
}
