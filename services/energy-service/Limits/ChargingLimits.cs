using Microsoft.EntityFrameworkCore;
using Ocpp.Micro.Contracts.Facts;
using Ocpp.Micro.EnergyService.Data;

namespace Ocpp.Micro.EnergyService.Limits;

/// <summary>
/// Keeps which external limits are in force, and what they were. A notice that says what is known already, delivered twice or
/// sent again, is no change.
/// </summary>
internal sealed class ChargingLimits(EnergyDbContext database)
{
    /// <summary>Takes a limit down; tells whether it has changed.</summary>
    public Task<bool> SetAsync(LimitNotice notice, CancellationToken cancellationToken) => database.RetryOnConflictAsync(
        async (_, token) =>
        {
            var limit = await database.ChargingLimits.FindAsync(
                [notice.ChargePointId, notice.EvseId, notice.Source, notice.IsLocalGeneration], token);
            if (limit is null)
                limit = Add(notice.ChargePointId, notice.EvseId, notice.Source, notice.IsLocalGeneration);
            else if (notice.ReceivedAt < limit.ReportedAt)
                return false;

            var isNews = limit.Set(notice);
            if (isNews)
                AddChange(limit);

            await database.SaveChangesAsync(token);
            return isNews;
        },
        cancellationToken);

    /// <summary>Takes down that limits are gone; tells how many have changed.</summary>
    public Task<int> ClearAsync(LimitRelease release, CancellationToken cancellationToken) => database.RetryOnConflictAsync(
        async (_, token) =>
        {
            var limits = await database.ChargingLimits
                .Where(limit => limit.ChargePointId == release.ChargePointId
                    && limit.Source == release.Source
                    && (release.EvseId == null || limit.EvseId == release.EvseId))
                .ToListAsync(token);
            if (limits.Count == 0)
                limits.Add(Add(release.ChargePointId, release.EvseId ?? 0, release.Source, isLocalGeneration: false));

            var changed = limits
                .Where(limit => limit.ReportedAt <= release.ReceivedAt && limit.Clear(release.ReceivedAt))
                .ToList();
            changed.ForEach(AddChange);
            await database.SaveChangesAsync(token);
            return changed.Count;
        },
        cancellationToken);

    private ChargingLimit Add(string chargePointId, int evseId, string source, bool isLocalGeneration)
    {
        var limit = new ChargingLimit
        {
            ChargePointId = chargePointId,
            EvseId = evseId,
            Source = source,
            IsLocalGeneration = isLocalGeneration,
        };
        database.ChargingLimits.Add(limit);
        return limit;
    }

    private void AddChange(ChargingLimit limit)
    {
        database.ChargingLimitChanges.Add(ChargingLimitChange.Of(limit));
        database.AddFact(new ChargingLimitChanged(
            Guid.CreateVersion7(),
            limit.ChargePointId,
            limit.Since,
            limit.EvseId,
            limit.Source,
            limit.InForce,
            limit.IsLocalGeneration,
            limit.IsGridCritical,
            limit.InForce ? limit.Schedules : null));
    }
}
