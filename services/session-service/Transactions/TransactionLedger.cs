using Microsoft.EntityFrameworkCore;
using Ocpp.Micro.SessionService.Authorization;
using Ocpp.Micro.SessionService.Data;
using Ocpp.Micro.SessionService.Metering;

namespace Ocpp.Micro.SessionService.Transactions;

/// <summary>
/// The book of charging sessions. Whatever a charge point says twice, one after the other or at once, is one entry and one
/// answer; unique keys of the database decide who was first.
/// </summary>
internal sealed class TransactionLedger(
    SessionDbContext database, IdTagRegistry idTags, TransactionIds ids, MeterReadings readings)
{
    /// <summary>Enters a start, or finds it entered. It is entered with a refused tag, too.</summary>
    public Task<Transaction> StartAsync(TransactionStart start, CancellationToken cancellationToken) =>
        database.RetryOnConflictAsync(
            async (attempt, token) =>
            {
                // Repetitions are rare: only a conflict makes it worth looking for the first one.
                var earlier = attempt > 1 ? await FindAsync(start, token) : null;
                return earlier ?? await EnterAsync(start, token);
            },
            cancellationToken);

    /// <summary>Enters a stop and the meter values that come with it; of several stops the first counts.</summary>
    public Task<StopOutcome> StopAsync(TransactionStop stop, CancellationToken cancellationToken) =>
        database.RetryOnConflictAsync(
            async (attempt, token) =>
            {
                // By another charge point's id nothing is ended.
                var transaction = await database.Transactions.SingleOrDefaultAsync(
                    entry => entry.Id == stop.TransactionId && entry.ChargePointId == stop.ChargePointId, token);
                var outcome = transaction is null ? await KeepUnknownAsync(stop, token) : End(transaction, stop);
                await readings.AddAsync(
                    stop.ChargePointId, transaction?.ConnectorId, stop.TransactionId, stop.Samples, attempt, token);
                await database.SaveChangesAsync(token);
                return outcome;
            },
            cancellationToken);

    private Task<Transaction?> FindAsync(TransactionStart start, CancellationToken cancellationToken) =>
        database.Transactions.AsNoTracking().SingleOrDefaultAsync(
            entry => entry.ChargePointId == start.ChargePointId
                && entry.ConnectorId == start.ConnectorId
                && entry.StartedAt == start.StartedAt
                && entry.IdTag == start.IdTag
                && entry.MeterStart == start.MeterStart,
            cancellationToken);

    private async Task<Transaction> EnterAsync(TransactionStart start, CancellationToken cancellationToken)
    {
        var verdict = await JudgeAsync(start, cancellationToken);
        var transaction = new Transaction
        {
            Id = await ids.NextAsync(cancellationToken),
            ChargePointId = start.ChargePointId,
            ConnectorId = start.ConnectorId,
            IdTag = start.IdTag,
            ParentIdTag = verdict.ParentIdTag,
            StartStatus = verdict.Status,
            IdTagExpiresAt = verdict.ExpiresAt,
            StartedAt = start.StartedAt,
            MeterStart = start.MeterStart,
            ReservationId = start.ReservationId,
            StartReceivedAt = start.ReceivedAt,
            ExclusiveIdTag = verdict is { Status: IdTagStatus.Accepted, OneTransactionOnly: true } ? start.IdTag : null,
        };
        database.Transactions.Add(transaction);
        database.AddFact(TransactionFacts.Started(transaction));
        await database.SaveChangesAsync(cancellationToken);
        return transaction;
    }

    private async Task<Verdict> JudgeAsync(TransactionStart start, CancellationToken cancellationToken)
    {
        var verdict = await idTags.JudgeAsync(start.IdTag, cancellationToken);
        var holders = await database.Transactions
            .Where(entry => entry.ExclusiveIdTag == start.IdTag
                || (entry.ChargePointId == start.ChargePointId
                    && entry.ConnectorId == start.ConnectorId
                    && entry.ExclusiveIdTag != null))
            .ToListAsync(cancellationToken);

        // A connector carries one transaction: an earlier one there is over, though its stop is still to come.
        var over = holders.Where(entry => entry.ChargePointId == start.ChargePointId && entry.ConnectorId == start.ConnectorId).ToList();
        foreach (var entry in over)
            entry.ExclusiveIdTag = null;

        return verdict is { Status: IdTagStatus.Accepted, OneTransactionOnly: true } && holders.Count > over.Count
            ? verdict with { Status = IdTagStatus.ConcurrentTx }
            : verdict;
    }

    private StopOutcome End(Transaction transaction, TransactionStop stop)
    {
        if (transaction.StoppedAt is not null)
            return StopOutcome.StoppedBefore;

        transaction.ExclusiveIdTag = null;
        transaction.StoppedAt = stop.StoppedAt;
        transaction.MeterStop = stop.MeterStop;
        transaction.StopReason = stop.Reason;
        transaction.StopIdTag = stop.IdTag;
        transaction.StopReceivedAt = stop.ReceivedAt;
        database.AddFact(TransactionFacts.Stopped(transaction, stop));
        return StopOutcome.Stopped;
    }

    private async Task<StopOutcome> KeepUnknownAsync(TransactionStop stop, CancellationToken cancellationToken)
    {
        if (stop.TransactionId <= 0)
            await ReleaseIdTagsAsync(stop, cancellationToken);

        var known = await database.UnknownStops.AnyAsync(
            entry => entry.ChargePointId == stop.ChargePointId
                && entry.TransactionId == stop.TransactionId
                && entry.StoppedAt == stop.StoppedAt
                && entry.MeterStop == stop.MeterStop,
            cancellationToken);
        if (!known)
        {
            database.UnknownStops.Add(UnknownStop.Of(stop));
            database.AddFact(TransactionFacts.Stopped(stop));
        }

        return StopOutcome.Unknown;
    }

    // The charge point never heard its transaction's id, so it ends one without naming it. Which one is not certain enough to bill
    // by, but an id tag must not stay taken for it.
    private async Task ReleaseIdTagsAsync(TransactionStop stop, CancellationToken cancellationToken)
    {
        var holders = await database.Transactions
            .Where(entry => entry.ChargePointId == stop.ChargePointId
                && entry.ExclusiveIdTag != null
                && entry.StartedAt <= stop.StoppedAt)
            .ToListAsync(cancellationToken);
        foreach (var holder in holders.Where(entry => stop.IdTag is null || entry.IdTag == stop.IdTag))
            holder.ExclusiveIdTag = null;
    }
}
