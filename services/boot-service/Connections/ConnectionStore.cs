using Microsoft.EntityFrameworkCore;
using Ocpp.Micro.BootService.Data;
using Ocpp.Micro.Contracts.Connections;
using Ocpp.Micro.Contracts.Facts;

namespace Ocpp.Micro.BootService.Connections;

/// <summary>
/// Keeps the one present connection of every charge point, for many charge points in a transaction. Safe in several instances at once:
/// each row is locked before it is judged.
/// </summary>
internal sealed class ConnectionStore(IDbContextFactory<BootDbContext> contexts, TimeProvider clock)
{
    // Until the gateway's own first word: long enough for it to come.
    private static readonly TimeSpan _firstLease = TimeSpan.FromSeconds(15);

    /// <summary>Decides about sockets in the order they asked; the answers come in the same order.</summary>
    public async Task<IReadOnlyList<Opening>> OpenAsync(IReadOnlyList<OpenQuestion> questions, CancellationToken cancellationToken)
    {
        await using var database = await contexts.CreateDbContextAsync(cancellationToken);

        // Only a charge point, or a gateway, that nobody has known so far can be in two transactions at once.
        return await database.RetryOnConflictAsync(
            (_, token) => database.InTransactionAsync(open => OpenAsync(database, questions, open), token), cancellationToken);
    }

    /// <summary>Takes ends down, of connections that are their charge points' present ones.</summary>
    public async Task CloseAsync(IReadOnlyList<EndedConnection> ends, CancellationToken cancellationToken)
    {
        await using var database = await contexts.CreateDbContextAsync(cancellationToken);
        await database.InTransactionAsync(
            async token =>
            {
                var rows = await database.LockConnectionsAsync(ends.Select(end => end.ChargePointId), token);
                foreach (var end in ends)
                    rows.GetValueOrDefault(end.ChargePointId)?.Take(end);

                return await database.SaveChangesAsync(token);
            },
            cancellationToken);
    }

    private async Task<IReadOnlyList<Opening>> OpenAsync(
        BootDbContext database, IReadOnlyList<OpenQuestion> questions, CancellationToken cancellationToken)
    {
        await EnsureGatewaysAsync(database, questions, cancellationToken);
        var rows = await database.LockConnectionsAsync(questions.Select(question => question.ChargePointId), cancellationToken);
        var answers = new List<Opening>(questions.Count);
        foreach (var question in questions)
        {
            if (!rows.TryGetValue(question.ChargePointId, out var row))
            {
                rows.Add(question.ChargePointId, row = new Connection { ChargePointId = question.ChargePointId });
                database.Connections.Add(row);
            }

            answers.Add(Open(database, row, question));
        }

        await database.SaveChangesAsync(cancellationToken);
        return answers;
    }

    private Opening Open(BootDbContext database, Connection row, OpenQuestion question)
    {
        if (row.ConnectionId == question.ConnectionId)
        {
            // Asked again: told once more, also what may have been lost with the first answer.
            if (row.IsOpen)
                return new(row.Epoch, FormerConnection.Of(row));
            if (row.CloseReason != CloseReasons.GatewayLost)
                return Opening.Superseded;

            // Given up with its gateway, and there all the same.
            database.AddFact(new ChargePointConnected(
                Guid.CreateVersion7(), question.ChargePointId, clock.GetUtcNow(), question.ConnectionId, question.Version));
        }
        else if (Succession.IsSuperseded(row, question, clock.GetElapsedTime(question.ReceivedAt)))
        {
            return Opening.Superseded;
        }

        var replaces = row.IsOpen && row.GatewayId != question.GatewayId;
        row.Open(question.ConnectionId, question.GatewayId, question.Version, question.OpenedAt);
        return new(row.Epoch, replaces ? FormerConnection.Of(row) : null);
    }

    // A connection's gateway is always known, or nobody would notice when it is gone.
    private async Task EnsureGatewaysAsync(
        BootDbContext database, IReadOnlyList<OpenQuestion> questions, CancellationToken cancellationToken)
    {
        var ids = questions.Select(question => question.GatewayId).Distinct().ToArray();
        var known = await database.LockPresenceAsync(ids, cancellationToken);
        foreach (var id in ids.Except(known.Select(gateway => gateway.Id)).Order(StringComparer.Ordinal))
            database.Gateways.Add(new Gateway { Id = id, LeaseUntil = clock.GetUtcNow() + _firstLease });
    }
}
