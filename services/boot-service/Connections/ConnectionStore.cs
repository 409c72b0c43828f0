using Microsoft.EntityFrameworkCore;
using Ocpp.Micro.BootService.Credentials;
using Ocpp.Micro.BootService.Data;
using Ocpp.Micro.BootService.Registrations;
using Ocpp.Micro.Contracts.Connections;
using Ocpp.Micro.Contracts.Facts;

namespace Ocpp.Micro.BootService.Connections;

/// <summary>
/// Keeps the one present connection of every charge point, for many charge points in a transaction. Safe in several instances at once:
/// each row is locked before it is judged.
/// </summary>
internal sealed class ConnectionStore(IDbContextFactory<BootDbContext> contexts, EntryRules rules, TimeProvider clock)
{
    private const int BatchSize = 500;

    /// <summary>Decides about sockets in the order they asked; the answers come in the same order.</summary>
    public async Task<IReadOnlyList<Opening>> OpenAsync(IReadOnlyList<OpenQuestion> questions, CancellationToken cancellationToken)
    {
        await using var database = await contexts.CreateDbContextAsync(cancellationToken);

        // Only a charge point, or a gateway, that nobody has known so far can be in two transactions at once, and credentials that an
        // operator changes.
        return await database.RetryOnConflictAsync(
            (_, token) => database.InTransactionAsync(open => OpenAsync(database, questions, open), token), cancellationToken);
    }

    /// <summary>Takes ends down, of connections that are their charge points' present ones, or have been replaced.</summary>
    public async Task CloseAsync(IReadOnlyList<EndedConnection> ends, CancellationToken cancellationToken)
    {
        string[] chargePointIds = [.. ends.Select(end => end.ChargePointId).Distinct()];
        await using var database = await contexts.CreateDbContextAsync(cancellationToken);
        await database.InTransactionAsync(
            async token =>
            {
                var rows = await database.LockConnectionsAsync(chargePointIds, token);
                var replaced = await database.LockReplacedAsync(chargePointIds, token);
                foreach (var end in ends)
                {
                    rows.GetValueOrDefault(end.ChargePointId)?.Take(end);
                    database.ReplacedConnections.RemoveRange(replaced.Where(connection => connection.ConnectionId == end.ConnectionId));
                }

                return await database.SaveChangesAsync(token);
            },
            cancellationToken);
    }

    /// <summary>Some replaced connections whose gateways were told a while ago and have not said that they are gone; told now.</summary>
    /// <param name="pause">How long ago at least.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<IReadOnlyList<ReplacedConnection>> ToTellAgainAsync(TimeSpan pause, CancellationToken cancellationToken)
    {
        await using var database = await contexts.CreateDbContextAsync(cancellationToken);
        return await database.InTransactionAsync(
            async token =>
            {
                var now = clock.GetUtcNow();
                var replaced = await database.LockReplacedAsync(now - pause, BatchSize, token);
                foreach (var connection in replaced)
                    connection.ToldAt = now;

                await database.SaveChangesAsync(token);
                return replaced;
            },
            cancellationToken);
    }

    private async Task<IReadOnlyList<Opening>> OpenAsync(
        BootDbContext database, IReadOnlyList<OpenQuestion> questions, CancellationToken cancellationToken)
    {
        await EnsureGatewaysAsync(database, questions, cancellationToken);
        string[] chargePointIds = [.. questions.Select(question => question.ChargePointId).Distinct()];
        var rows = await database.LockConnectionsAsync(chargePointIds, cancellationToken);
        var replaced = await database.LockReplacedAsync(chargePointIds, cancellationToken);
        var told = await database.ChargePoints.LastToldAsync(chargePointIds, cancellationToken);
        var proofs = await Proofs.ReadAsync(database, questions, cancellationToken);
        var proven = new List<OpenQuestion>(questions.Count);
        var answers = new List<Opening>(questions.Count);
        foreach (var question in questions)
        {
            var isProven = proofs.AreStillEnough(question, rules, told.ContainsKey(question.ChargePointId));
            if (isProven)
                proven.Add(question);

            var row = rows.GetValueOrDefault(question.ChargePointId) ?? new Connection { ChargePointId = question.ChargePointId };
            answers.Add(Open(database, row, replaced, question, isProven) with { LastTold = told.GetValueOrDefault(question.ChargePointId) });
            if (row.IsOpen && rows.TryAdd(question.ChargePointId, row))
                database.Connections.Add(row);
        }

        // Also of one that was superseded: whoever came in with it has it.
        await proofs.TakeAsync(proven, clock.GetUtcNow(), cancellationToken);
        await database.SaveChangesAsync(cancellationToken);
        return answers;
    }

    private Opening Open(
        BootDbContext database, Connection row, List<ReplacedConnection> replaced, OpenQuestion question, bool isProven)
    {
        var isBack = row.ConnectionId == question.ConnectionId;
        if (isBack)
        {
            // Asked again: told once more, also what may have been lost with the first answer.
            if (row.IsOpen)
                return new(row.Epoch, null) { Replaced = [.. replaced.Where(connection => connection.ChargePointId == row.ChargePointId)] };
            if (row.CloseReason is not DisconnectReason.GatewayLost)
                return new(0, null);
        }
        else if (Succession.IsSuperseded(row, question, clock))
        {
            return new(0, null);
        }

        // Let in with what has been changed since, or to be closed for it when its gateway was given up. It is not opened to be ended, for
        // that would end another that is there with what is valid; its gateway asks until it hears that it is to close it.
        if (!isProven)
            return new(0, null) { IsRevoked = true };

        // Given up with its gateway, and there all the same.
        if (isBack)
        {
            database.AddFact(new ChargePointConnected(
                Guid.CreateVersion7(), question.ChargePointId, clock.GetUtcNow(), question.ConnectionId, question.Version));
        }

        var former = row.IsOpen && row.GatewayId != question.GatewayId ? row.Replaced(clock.GetUtcNow()) : null;
        // One that was to be closed already, for its charge point must prove itself in another way, is taken down.
        if (former is not null && !replaced.Exists(connection => connection.ConnectionId == former.ConnectionId))
        {
            replaced.Add(former);
            database.ReplacedConnections.Add(former);
        }

        // One that was replaced may be back, and is not to be closed then.
        if (replaced.Find(connection => connection.ConnectionId == question.ConnectionId) is { } back)
        {
            replaced.Remove(back);
            database.ReplacedConnections.Remove(back);
        }

        row.Open(question.ConnectionId, question.GatewayId, question.Version, question.SecurityProfile, question.OpenedAt);
        return new(row.Epoch, null) { IsTakeover = former is not null, Replaced = former is null ? [] : [former] };
    }

    // A connection's gateway is always known, or nobody would notice when it is gone.
    private static async Task EnsureGatewaysAsync(
        BootDbContext database, IReadOnlyList<OpenQuestion> questions, CancellationToken cancellationToken)
    {
        string[] ids = [.. questions.Select(question => question.GatewayId).Distinct()];
        var known = await database.LockPresenceAsync(ids, cancellationToken);
        foreach (var id in ids.Except(known).Order(StringComparer.Ordinal))
            database.Leases.Add(new GatewayLease { Id = id });
    }
}
