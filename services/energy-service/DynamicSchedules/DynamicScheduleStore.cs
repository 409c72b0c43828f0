using Ocpp.Micro.EnergyService.Data;

namespace Ocpp.Micro.EnergyService.DynamicSchedules;

/// <summary>Knows the values that dynamic charging profiles have now, and who has asked for them.</summary>
internal sealed class DynamicScheduleStore(EnergyDbContext database)
{
    /// <summary>Takes down that a charge point asks, and finds the profile's values; null when it has none.</summary>
    public Task<string?> PullAsync(string chargePointId, int profileId, DateTimeOffset at, CancellationToken cancellationToken) =>
        database.RetryOnConflictAsync(
            async (_, token) =>
            {
                var schedule = await database.DynamicSchedules.FindAsync([chargePointId, profileId], token);
                if (schedule is null)
                    database.DynamicSchedules.Add(schedule = new() { ChargePointId = chargePointId, ProfileId = profileId });

                schedule.PulledAt = at;
                await database.SaveChangesAsync(token);
                return schedule.Update;
            },
            cancellationToken);
}
