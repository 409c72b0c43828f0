using Microsoft.EntityFrameworkCore;
using Ocpp.Micro.SessionService.Data;

namespace Ocpp.Micro.SessionService.Metering;

/// <summary>Keeps what the meters said, each sampled value once.</summary>
internal sealed class MeterReadings(SessionDbContext database)
{
    /// <summary>Stores the samples of a MeterValues and says how many were new; a repetition changes nothing.</summary>
    public Task<int> RecordAsync(MeterPlace place, IReadOnlyList<Sample> samples, CancellationToken cancellationToken) =>
        database.RetryOnConflictAsync(
            async (attempt, token) =>
            {
                var added = await AddAsync(place, samples, attempt, token);
                if (added.Count > 0)
                    await database.SaveChangesAsync(token);

                return added.Count;
            },
            cancellationToken);

    /// <summary>
    /// Adds those samples that are new to the next save, with the fact that tells of them. The first attempt trusts that all are,
    /// which is one statement; only after a conflict is it worth asking.
    /// </summary>
    public async Task<IReadOnlyList<MeterReading>> AddAsync(
        MeterPlace place, IReadOnlyList<Sample> samples, int attempt, CancellationToken cancellationToken)
    {
        var readings = samples
            .Select(sample => ReadingDefaults.Complete(place, sample))
            .DistinctBy(reading => reading.Id)
            .ToList();
        if (attempt > 1)
            await RemoveKnownAsync(readings, cancellationToken);
        if (readings.Count == 0)
            return readings;

        database.MeterReadings.AddRange(readings);
        database.AddFact(MeterFacts.Recorded(readings));
        return readings;
    }

    private async Task RemoveKnownAsync(List<MeterReading> readings, CancellationToken cancellationToken)
    {
        var ids = readings.Select(reading => reading.Id).ToList();
        var known = await database.MeterReadings
            .Where(reading => ids.Contains(reading.Id))
            .Select(reading => reading.Id)
            .ToHashSetAsync(cancellationToken);
        readings.RemoveAll(reading => known.Contains(reading.Id));
    }
}
