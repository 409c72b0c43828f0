using Microsoft.EntityFrameworkCore;
using Ocpp.Micro.Contracts.Facts;
using Ocpp.Micro.EnergyService.Data;

namespace Ocpp.Micro.EnergyService.Vehicles;

/// <summary>Keeps how the vehicle at each EVSE will charge, the latest report only. A message delivered twice is one.</summary>
internal sealed class VehicleSchedules(EnergyDbContext database)
{
    /// <summary>Takes a schedule down; tells whether it is news.</summary>
    public Task<bool> RecordAsync(ScheduleReport report, CancellationToken cancellationToken) => database.RetryOnConflictAsync(
        async (_, token) =>
        {
            var schedule = await database.EvChargingSchedules.FindAsync([report.ChargePointId, report.EvseId], token);
            if (schedule is null)
            {
                schedule = new() { ChargePointId = report.ChargePointId, EvseId = report.EvseId };
                database.EvChargingSchedules.Add(schedule);
            }
            else if (report.ReceivedAt < schedule.ReceivedAt)
            {
                return false;
            }

            schedule.Take(report);
            if (!database.ChangeTracker.HasChanges())
                return false;

            database.AddFact(FactOf(report));
            await database.SaveChangesAsync(token);
            return true;
        },
        cancellationToken);

    private static EvChargingScheduleReported FactOf(ScheduleReport report) => new(
        Guid.CreateVersion7(),
        report.ChargePointId,
        report.ReceivedAt,
        report.EvseId,
        report.TimeBase,
        report.Schedule,
        report.SelectedScheduleId);
}
