using Microsoft.EntityFrameworkCore;
using Ocpp.Micro.Contracts.V2;
using Ocpp.Micro.SessionService.Authorization;
using Ocpp.Micro.SessionService.Data;
using Ocpp.Micro.SessionService.Metering;

namespace Ocpp.Micro.SessionService.Transactions;

/// <summary>
/// The book of charging sessions as OCPP 2.x tells of them: every event once, and what follows from it for the transaction, in
/// whatever order events come. Entries are saved by the caller; of events of one transaction at the same instant the later one
/// meets a conflict, is entered again and finds the earlier.
/// </summary>
internal sealed class TransactionJournal(
    SessionDbContext database,
    ReportedTransactions transactions,
    EventTokens tokens,
    EventSequence sequence,
    MeterReadings readings,
    SessionMeter meter)
{
    /// <summary>Enters an event, or finds it entered, and says what its token was told; null when it has none.</summary>
    public async Task<Verdict?> EnterAsync(TransactionReport report, int attempt, CancellationToken cancellationToken)
    {
        var id = EventRecords.IdOf(report);
        var known = attempt > 1 ? await FindAsync(id, cancellationToken) : null;
        var transaction = known is null
            ? await transactions.FindOrAddAsync(report, cancellationToken)
            : await transactions.OfAsync(known, cancellationToken);
        var before = Bill.Of(transaction);
        Verdict? verdict;
        if (known is null)
        {
            verdict = await EnterAsync(id, transaction, report, attempt, cancellationToken);
        }
        else
        {
            // What makes no difference to the event may still be another meter reading.
            await MeasureAsync(transaction, report, attempt, cancellationToken);
            verdict = EventRecords.VerdictOf(known);
        }

        if (before.StoppedAt is { } stoppedAt && Bill.Of(transaction) != before)
            database.AddFact(TransactionFacts.Corrected(transaction, stoppedAt, report.ReceivedAt));

        return verdict;
    }

    private async Task<Verdict?> EnterAsync(
        Guid id, Transaction transaction, TransactionReport report, int attempt, CancellationToken cancellationToken)
    {
        var starts = report.Starts && transaction.StartedAt is null;
        var stops = report.EventType is TransactionEventEnum.Ended && transaction.StoppedAt is null;
        await sequence.NoteAsync(transaction, report.SeqNo, report.ReceivedAt, cancellationToken);

        SessionState.Apply(transaction, report);
        var verdict = await tokens.JudgeAsync(transaction, report, cancellationToken);
        database.TransactionEvents.Add(EventRecords.Of(id, transaction, report, verdict));
        transaction.Revision++;
        await MeasureAsync(transaction, report, attempt, cancellationToken);

        if (starts)
            database.AddFact(TransactionFacts.Started(transaction, report.OccurredAt));
        if (stops)
            database.AddFact(TransactionFacts.Stopped(transaction, report.OccurredAt));

        return verdict;
    }

    private async Task MeasureAsync(Transaction transaction, TransactionReport report, int attempt, CancellationToken cancellationToken)
    {
        var place = new MeterPlace(
            report.ChargePointId, transaction.Family, transaction.EvseId, TransactionId: transaction.TransactionId);
        var added = await readings.AddAsync(place, report.Samples, attempt, cancellationToken);
        if (added.Count > 0)
            transaction.Revision++;
        await meter.UpdateAsync(transaction, report.EventType, added, cancellationToken);
    }

    private Task<TransactionEvent?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        database.TransactionEvents.AsNoTracking().SingleOrDefaultAsync(entry => entry.Id == id, cancellationToken);
}
