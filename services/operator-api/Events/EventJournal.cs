using Microsoft.EntityFrameworkCore;
using Ocpp.Micro.Contracts.Facts;
using Ocpp.Micro.Contracts.Requests;
using Ocpp.Micro.OperatorApi.Data;

namespace Ocpp.Micro.OperatorApi.Events;

/// <summary>
/// Takes facts down as events, each once. A sequence gives numbers out before they can be seen, and of two writers the later number may be
/// seen first: a reader that goes on behind it would never see the other. So one writes at a time, under a lock that is given back after the
/// commit; on SQLite nobody else writes anyway.
/// </summary>
internal sealed class EventJournal(OperatorDbContext database, EventTail tail, TimeProvider clock)
{
    public async Task AddAsync<TFact>(EventKind kind, TFact fact, CancellationToken cancellationToken)
        where TFact : Fact
    {
        var id = await database.InTransactionAsync(
            async token =>
            {
                await LockAsync(token);
                var known = await database.Events.AsNoTracking().SingleOrDefaultAsync(row => row.FactId == fact.Id, token);
                if (known is not null)
                    return known.Id;

                var row = database.Events.Add(new()
                {
                    FactId = fact.Id,
                    Kind = kind,
                    Type = typeof(TFact).Name,
                    ChargePointId = fact.ChargePointId,
                    TakenAt = clock.GetUtcNow(),
                    Data = System.Text.Encoding.UTF8.GetString(InternalJson.Write(fact)),
                });
                await database.SaveChangesAsync(token);
                return row.Entity.Id;
            },
            cancellationToken);
        tail.Advance(id);
    }

    // A connection that a network has forgotten lives on in the server for hours, and would hold the lock as long.
    private Task LockAsync(CancellationToken cancellationToken) => database.Database.IsSqlite()
        ? Task.CompletedTask
        : database.Database.ExecuteSqlAsync(
            $"""
            SELECT pg_advisory_xact_lock(hashtextextended('operator.events', 0))
            FROM set_config('idle_in_transaction_session_timeout', '10000', true)
            """,
            cancellationToken);
}
