using Microsoft.EntityFrameworkCore;
using Ocpp.Micro.SessionService.Authorization;
using Ocpp.Micro.SessionService.Data;

namespace Ocpp.Micro.SessionService.Transactions;

/// <summary>
/// Sees to it that a token has one transaction at a time, unless it may have more: it is claimed for a transaction and set free at
/// its end. A unique key of the database decides between two claims at once.
/// </summary>
internal sealed class ExclusiveTokens(SessionDbContext database)
{
    /// <summary>Claims a token for a transaction that is not stopped; the verdict says whether another has it.</summary>
    public async Task<Verdict> ClaimAsync(
        Transaction transaction, TokenKey token, Verdict verdict, CancellationToken cancellationToken)
    {
        var key = token.ToString();
        var (chargePointId, evseId, connectorId) = (transaction.ChargePointId, transaction.EvseId, transaction.ConnectorId);
        var placed = evseId is not null || connectorId is not null;
        var holders = await database.Transactions
            .Where(entry => entry.ExclusiveToken == key
                || (placed
                    && entry.ChargePointId == chargePointId
                    && entry.EvseId == evseId
                    && (evseId != null || entry.ConnectorId == connectorId)
                    && entry.ExclusiveToken != null))
            .ToListAsync(cancellationToken);
        holders.Remove(transaction);

        // A connector, and an EVSE of 2.x, carries one transaction. One that is told of after its successor is over itself.
        var over = holders.Where(entry => placed && IsAt(entry, transaction)).ToList();
        if (over.Exists(entry => BeginOf(entry) > BeginOf(transaction)))
            return verdict;

        // An earlier one there is over, though its stop is still to come.
        foreach (var entry in over)
            SetFree(entry);

        var wanted = verdict is { Status: TokenStatus.Accepted, OneTransactionOnly: true };
        if (wanted && holders.Count > over.Count)
            return verdict with { Status = TokenStatus.ConcurrentTx };

        if (wanted)
            transaction.ExclusiveToken = key;

        return verdict;
    }

    /// <summary>Lets the token of a transaction have another one.</summary>
    public static void SetFree(Transaction transaction)
    {
        if (transaction.ExclusiveToken is null)
            return;

        transaction.ExclusiveToken = null;
        transaction.Revision++;
    }

    // Of an event that has overtaken the start all that is known is its own time.
    private static DateTimeOffset? BeginOf(Transaction transaction) => transaction.StartedAt ?? transaction.LastEventAt;

    private static bool IsAt(Transaction entry, Transaction place) =>
        entry.ChargePointId == place.ChargePointId
        && entry.EvseId == place.EvseId
        && (place.EvseId is not null || entry.ConnectorId == place.ConnectorId);
}
