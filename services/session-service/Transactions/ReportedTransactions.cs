using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Ocpp.Micro.Contracts;
using Ocpp.Micro.SessionService.Data;

namespace Ocpp.Micro.SessionService.Transactions;

/// <summary>
/// Knows which row is meant by the id that a charge point of 2.x gives. It must give each id once, but one that counts from 1
/// after a boot does not, and what is charged under an id the second time has to be paid as well. So a Started that is later than
/// all that is known of its transaction, which has started already, begins another one, be the end of the former known or lost; its row has the id with <c>#2</c> and so on behind it. Nothing but a Started
/// does: an Updated or Ended that is late must not re-open what has ended.
/// </summary>
internal sealed class ReportedTransactions(SessionDbContext database)
{
    // No character that OCPP allows in an id (part 2, identifierString).
    private const char Separator = '#';

    /// <summary>The transaction that an event is of, added when it is not known: its Started may be late, or lost.</summary>
    public async Task<Transaction> FindOrAddAsync(TransactionReport report, CancellationToken cancellationToken)
    {
        if (await FindFirstAsync(report.ChargePointId, report.TransactionId, cancellationToken) is not { } first)
            return Add(report, report.TransactionId, reportedId: null);

        var transaction = await AtAsync(first, report.OccurredAt, cancellationToken);
        if (!report.Starts || transaction.StartedAt is null || !(report.OccurredAt > (transaction.StoppedAt ?? transaction.LastEventAt)))
            return transaction;

        first.Reuses++;
        first.Revision++;
        var number = (first.Reuses + 1).ToString(CultureInfo.InvariantCulture);
        return Add(report, $"{report.TransactionId}{Separator}{number}", report.TransactionId);
    }

    /// <summary>The transaction that an event is of that has been entered.</summary>
    public Task<Transaction> OfAsync(TransactionEvent entered, CancellationToken cancellationToken) =>
        database.Transactions.SingleAsync(
            entry => entry.ChargePointId == entered.ChargePointId
                && entry.Family == OcppFamily.V2
                && entry.TransactionId == entered.TransactionId,
            cancellationToken);

    /// <summary>The transaction that had the id at that time; null when the id is not known.</summary>
    public async Task<Transaction?> FindAsync(
        string chargePointId, string reportedId, DateTimeOffset at, CancellationToken cancellationToken) =>
        await FindFirstAsync(chargePointId, reportedId, cancellationToken) is { } first
            ? await AtAsync(first, at, cancellationToken)
            : null;

    private Task<Transaction?> FindFirstAsync(string chargePointId, string reportedId, CancellationToken cancellationToken) =>
        database.Transactions.SingleOrDefaultAsync(
            entry => entry.ChargePointId == chargePointId && entry.Family == OcppFamily.V2 && entry.TransactionId == reportedId,
            cancellationToken);

    // Nearly every id is given once, and costs no further query.
    private async Task<Transaction> AtAsync(Transaction first, DateTimeOffset at, CancellationToken cancellationToken)
    {
        if (first.Reuses == 0)
            return first;

        var later = await database.Transactions
            .Where(entry =>
                entry.ChargePointId == first.ChargePointId && entry.ReportedId == first.TransactionId && entry.StartedAt <= at)
            .OrderByDescending(entry => entry.StartedAt)
            .FirstOrDefaultAsync(cancellationToken);
        return later ?? first;
    }

    private Transaction Add(TransactionReport report, string id, string? reportedId) => database.Transactions.Add(new()
    {
        ChargePointId = report.ChargePointId,
        TransactionId = id,
        ReportedId = reportedId,
        Family = OcppFamily.V2,
        Version = report.Version,
    }).Entity;
}
