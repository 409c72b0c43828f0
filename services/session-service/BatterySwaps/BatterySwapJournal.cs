using Microsoft.EntityFrameworkCore;
using Ocpp.Micro.Contracts.Facts;
using Ocpp.Micro.SessionService.Data;

namespace Ocpp.Micro.SessionService.BatterySwaps;

/// <summary>The book of battery swaps, each entered once.</summary>
internal sealed class BatterySwapJournal(SessionDbContext database)
{
    /// <summary>Enters what happened and says whether it is news.</summary>
    public Task<bool> EnterAsync(BatterySwap swap, CancellationToken cancellationToken) =>
        database.RetryOnConflictAsync(
            async (attempt, token) =>
            {
                // Repetitions are rare: only a conflict makes it worth looking for the first one.
                if (attempt > 1 && await database.BatterySwaps.AnyAsync(entry => entry.Id == swap.Id, token))
                    return false;

                database.BatterySwaps.Add(swap);
                database.AddFact(Word(swap));
                await database.SaveChangesAsync(token);
                return true;
            },
            cancellationToken);

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
