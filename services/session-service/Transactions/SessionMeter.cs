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
        var registers = added.AsQueryable().OfRegister().ToList();
        if (!MayChange(transaction, eventType, registers))
            return;

        var stored = database.MeterReadings.AsNoTracking()
            .Where(entry => entry.ChargePointId == transaction.ChargePointId
                && entry.Family == transaction.Family
                && entry.TransactionId == transaction.TransactionId)
            .OfRegister();
        var start = await BestAsync(stored, registers, EnergyRegister.BestForStart, cancellationToken);
        transaction.MeterStart = EnergyRegister.InWh(start) ?? transaction.MeterStart;
        if (transaction.StoppedAt is null)
            return;

        var stop = await BestAsync(stored, registers, EnergyRegister.BestForStop, cancellationToken);
        transaction.MeterStop = EnergyRegister.InWh(stop) ?? transaction.MeterStop;
    }

    // The periodic events of a running transaction, nearly all there are, cost no query.
    private static bool MayChange(Transaction transaction, TransactionEventEnum eventType, List<MeterReading> registers) =>
        eventType is TransactionEventEnum.Ended
        || (registers.Count > 0
            && (transaction.MeterStart is null
                || transaction.StoppedAt is not null
                || eventType is TransactionEventEnum.Started
                || registers.Exists(EnergyRegister.IsMarked)));

    private static async Task<MeterReading?> BestAsync(
        IQueryable<MeterReading> stored,
        List<MeterReading> added,
        Func<IQueryable<MeterReading>, IQueryable<MeterReading>> ranked,
        CancellationToken cancellationToken)
    {
        var best = await ranked(stored).FirstOrDefaultAsync(cancellationToken);
        var candidates = best is null ? added : [best, .. added];
        return ranked(candidates.AsQueryable()).FirstOrDefault();
    }
}
