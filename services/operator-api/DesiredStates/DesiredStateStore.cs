using Microsoft.EntityFrameworkCore;
using Ocpp.Micro.Contracts.Payloads;
using Ocpp.Micro.OperatorApi.Data;

namespace Ocpp.Micro.OperatorApi.DesiredStates;

/// <summary>Takes down what is desired, and takes it back. Safe in several instances at once: whoever changes something takes the charge point's row first.</summary>
internal sealed class DesiredStateStore(IDbContextFactory<OperatorDbContext> contexts, TimeProvider clock)
{
    /// <summary>Takes down what is desired, in the place of what was before; it is due at once.</summary>
    public async Task<IReadOnlyList<DesiredState>> AddAsync(
        string chargePointId,
        IReadOnlyList<NewDesiredState> desired,
        string actor,
        DateTimeOffset expiresAt,
        CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var requestId = Guid.CreateVersion7(now);
        var rows = desired.Index().Select(item => new DesiredState
        {
            Id = desired.Count == 1 ? requestId : Guid.CreateVersion7(now),
            RequestId = requestId,
            ChargePointId = chargePointId,
            Kind = item.Item.Kind,
            Target = item.Item.Target.About,
            Place = item.Item.Target.Place,
            Actor = actor,
            CreatedAt = now,
            Position = item.Index,
            ExpiresAt = expiresAt,
            Action = item.Item.Action,
            Payload = item.Item.Payload,
            Request = RedactedJson.TryOf(item.Item.Payload) ?? "{}",
        }).ToList();

        await using var database = await contexts.CreateDbContextAsync(cancellationToken);
        await database.RetryOnConflictAsync(
            (_, token) => database.InTransactionAsync(
                async turn =>
                {
                    var sequence = await EnqueueAsync(database, chargePointId, now, turn);

                    // A commit that was not heard of.
                    if (await database.DesiredStates.AnyAsync(row => row.RequestId == requestId, turn))
                        return 0;

                    await ReplaceAsync(database, rows, now, turn);
                    rows.ForEach(row => row.Sequence = sequence);
                    database.DesiredStates.AddRange(rows);
                    return await database.SaveChangesAsync(turn);
                },
                token),
            cancellationToken);
        return rows;
    }

    /// <summary>Takes one back: at once, or, of one that is on its way, unless the charge point answers after all.</summary>
    /// <returns>The row, null when there is none; and whether it is taken back, which one that is final is not.</returns>
    public async Task<(DesiredState? Row, bool IsWithdrawn)> WithdrawAsync(Guid id, CancellationToken cancellationToken)
    {
        await using var database = await contexts.CreateDbContextAsync(cancellationToken);
        var known = await database.DesiredStates.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancellationToken);
        if (known is null)
            return (null, false);

        var changed = await database.InTransactionAsync(
            async turn =>
            {
                await database.TakeTurnAsync(known.ChargePointId, turn);
                return await database.DesiredStates.Where(row => row.Id == id)
                    .EndAsync(DesiredStateStatus.Withdrawn, null, clock.GetUtcNow(), turn);
            },
            cancellationToken);
        return (await database.DesiredStates.AsNoTracking().SingleAsync(row => row.Id == id, cancellationToken), changed > 0);
    }

    /// <summary>Takes back all that is desired of a charge point.</summary>
    /// <returns>How many were taken back.</returns>
    public async Task<int> WithdrawAllAsync(string chargePointId, CancellationToken cancellationToken)
    {
        await using var database = await contexts.CreateDbContextAsync(cancellationToken);

        // Its row stays: who sends at present holds it.
        return await database.InTransactionAsync(
            async turn => await database.TakeTurnAsync(chargePointId, turn) == 0
                ? 0
                : await database.DesiredStates.Open(chargePointId).EndAsync(DesiredStateStatus.Withdrawn, null, clock.GetUtcNow(), turn),
            cancellationToken);
    }

    private static async Task<long> EnqueueAsync(
        OperatorDbContext database, string chargePointId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var known = await database.DesiredQueues.Where(queue => queue.ChargePointId == chargePointId).ExecuteUpdateAsync(
            set => set.SetProperty(queue => queue.DueAt, now).SetProperty(queue => queue.Revision, queue => queue.Revision + 1), cancellationToken);
        if (known == 0)
        {
            database.DesiredQueues.Add(new() { ChargePointId = chargePointId, DueAt = now });
            await database.SaveChangesAsync(cancellationToken);
        }

        return await database.DesiredQueues.AsNoTracking()
            .Where(queue => queue.ChargePointId == chargePointId).Select(static queue => queue.Revision).SingleAsync(cancellationToken);
    }

    private static async Task ReplaceAsync(
        OperatorDbContext database, List<DesiredState> rows, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var chargePointId = rows[0].ChargePointId;
        var targets = rows.Select(static row => row.Target).ToList();
        var places = rows.Select(static row => row.Place).OfType<string>().ToList();
        var former = await database.DesiredStates.AsNoTracking().Open(chargePointId)
            .Where(row => targets.Contains(row.Target) || (row.Place != null && places.Contains(row.Place)))
            .Select(static row => new { row.Id, row.Target, row.Place, row.Kind })
            .ToListAsync(cancellationToken);
        foreach (var old in former)
        {
            if (rows.FirstOrDefault(row => row.Kind == old.Kind && (row.Target == old.Target || (row.Place is not null && row.Place == old.Place))) is { } successor)
                await database.DesiredStates.Where(row => row.Id == old.Id).EndAsync(DesiredStateStatus.Replaced, successor.Id, now, cancellationToken);
        }
    }
}
