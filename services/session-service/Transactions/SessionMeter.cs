using Microsoft.EntityFrameworkCore;
using Ocpp.Micro.Contracts.V2;
using Ocpp.Micro.SessionService.Data;
using Ocpp.Micro.SessionService.Metering;

namespace Ocpp.Micro.SessionService.Transactions;

/// <summary>
/// Works out where the meter of a 2.x transaction stood at its start and its stop, which no event says outright, and again when a
/// late event knows better.
/// </summary>
internal sealed class SessionMeter(SessionDbContext database)
{
    /// <param name="transaction">The transaction, its stop entered when there is one.</param>
    /// <param name="eventType">What the event says of the transaction.</param>
    /// <param name="added">The readings that came with it; not saved yet.</param>
    /// <param name="cancellationToken">The deadline.</param>
    public async Task UpdateAsync(
        Transaction transaction, TransactionEventEnum eventType, IReadOnlyList<MeterReading> added, CancellationToken cancellationToken)
    {
        var registers = added.Where(EnergyRegister.IsBillable).ToList();
        if (!MayChange(transaction, eventType, registers))
            return;

        var stored = database.MeterReadings.AsNoTracking()
            .Where(entry => entry.ChargePointId == transaction.ChargePointId
                && entry.Family == transaction.Family
                && entry.TransactionId == transaction.TransactionId)
            .Where(EnergyRegister.Billable);
        var locations = await stored.Select(entry => entry.Location).Distinct().ToListAsync(cancellationToken);
        var meters = new List<MeterEnds>();
        foreach (var location in locations.Union(registers.Select(reading => reading.Location)))
        {
            var here = stored.Where(entry => entry.Location == location);
            var addedHere = registers.FindAll(reading => reading.Location == location);
            meters.Add(new(
                location,
                await BestAsync(TransactionEnd.Start, here, addedHere, cancellationToken),
                transaction.StoppedAt is null ? null : await BestAsync(TransactionEnd.Stop, here, addedHere, cancellationToken)));
        }

        if (MeterEnds.BestOf(meters) is not { } best)
            return;

        transaction.MeterStart = EnergyRegister.InWh(best.Start);
        transaction.MeterStop = EnergyRegister.InWh(best.Stop);
    }

    // The periodic events of a running transaction, nearly all there are, cost no query.
    private static bool MayChange(Transaction transaction, TransactionEventEnum eventType, List<MeterReading> registers) =>
        eventType is TransactionEventEnum.Ended
        || (registers.Count > 0
            && (transaction.MeterStart is null
                || transaction.StoppedAt is not null
                || eventType is TransactionEventEnum.Started
                || registers.Exists(TransactionEnd.Start.IsMarked)));

    private static async Task<MeterReading?> BestAsync(
        TransactionEnd end, IQueryable<MeterReading> stored, List<MeterReading> added, CancellationToken cancellationToken)
    {
        var best = await end.Rank(stored).FirstOrDefaultAsync(cancellationToken);
        return end.BestOf(best is null ? added : [best, .. added]);
    }
}
