using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Ocpp.Micro.Contracts;
using Ocpp.Micro.SessionService.Authorization;
using Ocpp.Micro.SessionService.Data;
using Ocpp.Micro.SessionService.Metering;

namespace Ocpp.Micro.SessionService.Transactions;

/// <summary>
/// The book of charging sessions as OCPP 1.6 tells of them. Whatever a charge point says twice, one after the other or at once, is
/// one entry and one answer; unique keys of the database decide who was first. Entries are saved by the caller.
/// </summary>
internal sealed class TransactionLedger(
    SessionDbContext database, IdTokenRegistry tokens, ExclusiveTokens exclusive, TransactionIds ids, MeterReadings readings)
{
    /// <summary>Enters a start, or finds it entered. It is entered with a refused token, too.</summary>
    public async Task<StartEntry> StartAsync(TransactionStart start, int attempt, CancellationToken cancellationToken)
    {
        // Repetitions are rare: only a conflict makes it worth looking for the first one.
        var earlier = attempt > 1 ? await FindAsync(start, cancellationToken) : null;
        return earlier is not null ? new(earlier, IsNew: false) : new(await EnterAsync(start, cancellationToken), IsNew: true);
    }

    /// <summary>Enters a stop and the meter values that come with it; of several stops the first counts.</summary>
    public async Task<StopEntry> StopAsync(TransactionStop stop, int attempt, CancellationToken cancellationToken)
    {
        // By another charge point's id nothing is ended.
        var id = stop.TransactionId.ToString(CultureInfo.InvariantCulture);
        var transaction = await database.Transactions.SingleOrDefaultAsync(
            entry => entry.ChargePointId == stop.ChargePointId && entry.Family == OcppFamily.V16 && entry.TransactionId == id,
            cancellationToken);
        var entry = transaction is null
            ? await KeepUnknownAsync(stop, cancellationToken)
            : await EndAsync(transaction, stop, cancellationToken);
        var place = new MeterPlace(
            stop.ChargePointId, OcppFamily.V16, ConnectorId: transaction?.ConnectorId, TransactionId: stop.TransactionId > 0 ? id : null);
        await readings.AddAsync(place, stop.Samples, attempt, cancellationToken);
        return entry;
    }

    private Task<Transaction?> FindAsync(TransactionStart start, CancellationToken cancellationToken) =>
        database.Transactions.AsNoTracking().SingleOrDefaultAsync(
            entry => entry.Version == OcppVersion.V16
                && entry.ChargePointId == start.ChargePointId
                && entry.ConnectorId == start.ConnectorId
                && entry.StartedAt == start.StartedAt
                && entry.IdToken == start.Token.Token
                && entry.MeterStart == start.MeterStart,
            cancellationToken);

    private async Task<Transaction> EnterAsync(TransactionStart start, CancellationToken cancellationToken)
    {
        var transaction = new Transaction
        {
            ChargePointId = start.ChargePointId,
            TransactionId = (await ids.NextAsync(cancellationToken)).ToString(CultureInfo.InvariantCulture),
            Family = OcppFamily.V16,
            Version = OcppVersion.V16,
            ConnectorId = start.ConnectorId,
            IdToken = start.Token.Token,
            StartedAt = start.StartedAt,
            MeterStart = start.MeterStart,
            ReservationId = start.ReservationId,
            StartReceivedAt = start.ReceivedAt,
        };
        var verdict = await tokens.JudgeAsync(start.Token, cancellationToken);
        verdict = await exclusive.ClaimAsync(transaction, start.Token, verdict, cancellationToken);
        transaction.GroupId = verdict.GroupId;
        transaction.Authorization = verdict.Status;
        transaction.IdTokenExpiresAt = verdict.ExpiresAt;

        database.Transactions.Add(transaction);
        database.AddFact(TransactionFacts.Started(transaction, start.StartedAt));
        return transaction;
    }

    private async Task<StopEntry> EndAsync(Transaction transaction, TransactionStop stop, CancellationToken cancellationToken)
    {
        var repeated = transaction.StoppedAt is not null
            && transaction.MeterStop == stop.MeterStop
            && transaction.StopIdToken == stop.Token?.Token;
        var verdict = repeated
            ? Verdict.Kept(transaction.StopAuthorization, transaction.StopIdTokenExpiresAt, transaction.StopGroupId)
            : await JudgeAsync(stop.Token, cancellationToken);
        if (transaction.StoppedAt is not null)
            return new(StopOutcome.StoppedBefore, verdict);

        ExclusiveTokens.SetFree(transaction);
        transaction.StoppedAt = stop.StoppedAt;
        transaction.MeterStop = stop.MeterStop;
        transaction.StopReason = stop.Reason;
        transaction.StopIdToken = stop.Token?.Token;
        transaction.StopAuthorization = verdict?.Status;
        transaction.StopIdTokenExpiresAt = verdict?.ExpiresAt;
        transaction.StopGroupId = verdict?.GroupId;
        transaction.StopReceivedAt = stop.ReceivedAt;
        transaction.Revision++;
        database.AddFact(TransactionFacts.Stopped(transaction, stop.StoppedAt));
        return new(StopOutcome.Stopped, verdict);
    }

    private async Task<Verdict?> JudgeAsync(TokenKey? token, CancellationToken cancellationToken) =>
        token is null ? null : await tokens.JudgeAsync(token, cancellationToken);

    private async Task<StopEntry> KeepUnknownAsync(TransactionStop stop, CancellationToken cancellationToken)
    {
        if (stop.TransactionId <= 0)
            await ReleaseTokensAsync(stop, cancellationToken);

        var known = await database.UnknownStops.AsNoTracking().SingleOrDefaultAsync(
            entry => entry.ChargePointId == stop.ChargePointId
                && entry.TransactionId == stop.TransactionId
                && entry.StoppedAt == stop.StoppedAt
                && entry.MeterStop == stop.MeterStop,
            cancellationToken);
        var verdict = known is not null && known.IdTag == stop.Token?.Token
            ? Verdict.Kept(known.Authorization, known.IdTokenExpiresAt, known.GroupId)
            : await JudgeAsync(stop.Token, cancellationToken);
        if (known is null)
        {
            database.UnknownStops.Add(UnknownStop.Of(stop, verdict));
            database.AddFact(TransactionFacts.Stopped(stop));
        }

        return new(StopOutcome.Unknown, verdict);
    }

    // The charge point never heard its transaction's id, so it ends one without naming it. Which one is not certain enough to bill
    // by, but an id tag must not stay taken for it.
    private async Task ReleaseTokensAsync(TransactionStop stop, CancellationToken cancellationToken)
    {
        var holders = await database.Transactions
            .Where(entry => entry.ChargePointId == stop.ChargePointId
                && entry.Family == OcppFamily.V16
                && entry.ExclusiveToken != null
                && entry.StartedAt <= stop.StoppedAt)
            .ToListAsync(cancellationToken);
        foreach (var holder in holders.Where(entry => stop.Token is null || entry.IdToken == stop.Token.Token))
            ExclusiveTokens.SetFree(holder);
    }
}
