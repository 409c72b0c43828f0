using Microsoft.EntityFrameworkCore;
using Ocpp.Micro.Contracts.Facts;
using Ocpp.Micro.SessionService.Data;

namespace Ocpp.Micro.SessionService.BatterySwaps;

/// <summary>The book of battery swaps, each entered once.</summary>
internal sealed class BatterySwapJournal(SessionDbContext database)
{
    // Far longer than a charge point tries again, and shorter than it takes to empty a battery, bring it back and take it out once more
    // at a station that has begun to count anew.
    private static readonly TimeSpan _repetitions = TimeSpan.FromHours(12);

    /// <summary>Enters what happened and says whether it is news.</summary>
    public Task<bool> EnterAsync(BatterySwap swap, CancellationToken cancellationToken) =>
        database.RetryOnConflictAsync(
            async (attempt, token) =>
            {
                // Repetitions are rare: only a conflict makes it worth looking for the first one.
                if (attempt > 1 && await IsKnownAsync(swap, token))
                    return false;

                database.BatterySwaps.Add(swap);
                database.AddFact(Word(swap));
                await database.SaveChangesAsync(token);
                return true;
            },
            cancellationToken);

    // One that says the same and is older was another swap; this one takes the next id then.
    private async Task<bool> IsKnownAsync(BatterySwap swap, CancellationToken cancellationToken)
    {
        while (await ReceivedAtAsync(swap.Id, cancellationToken) is { } earlier)
        {
            if (swap.ReceivedAt - earlier < _repetitions)
                return true;

            swap.Id = BatterySwapRecords.IdAfter(swap.Id);
        }

        return false;
    }

    private Task<DateTimeOffset?> ReceivedAtAsync(Guid id, CancellationToken cancellationToken) => database.BatterySwaps
        .Where(entry => entry.Id == id)
        .Select(entry => (DateTimeOffset?)entry.ReceivedAt)
        .SingleOrDefaultAsync(cancellationToken);

    private static BatterySwapped Word(BatterySwap swap) => new(
        Guid.CreateVersion7(),
        swap.ChargePointId,
        swap.ReceivedAt,
        swap.RequestId,
        swap.EventType,
        swap.IdToken,
        swap.IdTokenType,
        swap.Authorization.ToString(),
        [.. swap.Batteries.Select(static battery =>
            new SwappedBattery(battery.EvseId, battery.SerialNumber, battery.StateOfCharge, battery.StateOfHealth))]);
}
