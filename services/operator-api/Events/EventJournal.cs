using System.Text;
using Microsoft.EntityFrameworkCore;
using Ocpp.Micro.Contracts.Facts;
using Ocpp.Micro.Contracts.Requests;
using Ocpp.Micro.OperatorApi.Data;
using Ocpp.Micro.ServiceDefaults.Hosting;

namespace Ocpp.Micro.OperatorApi.Events;

/// <summary>
/// Takes facts down as events, each once; those that come while others are written are written together. A sequence gives numbers out before
/// they can be seen, and of two writers the later number may be seen first: a reader that goes on behind it would never see the other. So one
/// writes at a time, under a lock that is given back after the commit; on SQLite nobody else writes anyway.
/// </summary>
internal sealed class EventJournal(IDbContextFactory<OperatorDbContext> contexts, EventTail tail, TimeProvider clock) : Batcher<NewEvent, bool>
{
    /// <summary>Completes when the fact is taken down; says whether it is news.</summary>
    public Task<bool> AddAsync<TFact>(EventKind kind, TFact fact, CancellationToken cancellationToken)
        where TFact : Fact => AskAsync(
            new(fact.Id, kind, typeof(TFact).Name, fact.ChargePointId, Encoding.UTF8.GetString(InternalJson.Write(fact))), cancellationToken);

    /// <summary>
    /// Waits until nobody else writes. A connection that a network has forgotten lives on in the server for hours, and would hold the lock as
    /// long, were it not ended.
    /// </summary>
    internal static Task LockAsync(OperatorDbContext database, CancellationToken cancellationToken) => database.Database.IsSqlite()
        ? Task.CompletedTask
        : database.Database.ExecuteSqlAsync(
            $"""
            SELECT pg_advisory_xact_lock(hashtextextended('operator.events', 0))
            FROM set_config('idle_in_transaction_session_timeout', '10000', true)
            """,
            cancellationToken);

    protected override async Task<IReadOnlyList<bool>> AnswerAsync(IReadOnlyList<NewEvent> questions, CancellationToken cancellationToken)
    {
        await using var database = await contexts.CreateDbContextAsync(cancellationToken);
        var news = await database.InTransactionAsync(token => WriteAsync(database, questions, token), cancellationToken);
        await tail.TryLookAsync(cancellationToken);
        return news;
    }

    private async Task<List<bool>> WriteAsync(OperatorDbContext database, IReadOnlyList<NewEvent> events, CancellationToken cancellationToken)
    {
        await LockAsync(database, cancellationToken);
        var ids = events.Select(static entry => entry.FactId).ToList();
        var known = await database.Events.AsNoTracking()
            .Where(row => ids.Contains(row.FactId)).Select(static row => row.FactId).ToHashSetAsync(cancellationToken);

        var now = clock.GetUtcNow();
        var news = new List<bool>(events.Count);
        foreach (var entry in events)
        {
            news.Add(known.Add(entry.FactId));
            if (news[^1])
                database.Events.Add(entry.ToRow(now));
        }

        await database.SaveChangesAsync(cancellationToken);
        return news;
    }
}
