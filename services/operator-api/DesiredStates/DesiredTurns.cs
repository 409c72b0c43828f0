using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Ocpp.Micro.OperatorApi.Commands;
using Ocpp.Micro.OperatorApi.Data;

namespace Ocpp.Micro.OperatorApi.DesiredStates;

/// <summary>An instance's turn to send a charge point what is desired of it.</summary>
/// <param name="ChargePointId">The charge point.</param>
/// <param name="Holder">Whose turn.</param>
/// <param name="Revision">What it knows of: with anything newer the charge point stays due.</param>
internal sealed record DesiredTurn(string ChargePointId, Guid Holder, long Revision);

/// <summary>
/// Gives one instance at a time its turn with a charge point, by a lease that outlives each single attempt, and takes down how attempts end.
/// What a turn that was not ended has left as sent is sent again by the next: that is safe, and to lose it is not.
/// </summary>
internal sealed class DesiredTurns(
    IDbContextFactory<OperatorDbContext> contexts, IOptions<CommandOptions> commands, IOptions<DesiredStateOptions> options, TimeProvider clock)
{
    private const int DueAtATime = 500;

    // Beyond what the charge point may take: to look it up, and to take down what has become of it.
    private static readonly TimeSpan _margin = TimeSpan.FromSeconds(30);

    private TimeSpan Lease => commands.Value.DefaultTimeout + _margin;

    /// <summary>Charge points that are due and nobody's turn, those that have waited longest first. What is past its time ends before.</summary>
    public async Task<List<string>> DueAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await using var database = await contexts.CreateDbContextAsync(cancellationToken);
        await database.WriteAsync(
            token => database.DesiredStates.Where(row => row.Status == DesiredStateStatus.Pending && row.ExpiresAt <= now).ExecuteUpdateAsync(
                set => set
                    .SetProperty(row => row.Status, DesiredStateStatus.Expired)
                    .SetProperty(row => row.FinishedAt, now)
                    .SetProperty(row => row.Payload, (byte[]?)null),
                token),
            cancellationToken);
        return await database.DesiredQueues.AsNoTracking()
            .Where(queue => queue.DueAt <= now && (queue.HeldUntil == null || queue.HeldUntil <= now))
            .OrderBy(static queue => queue.DueAt).Take(DueAtATime).Select(static queue => queue.ChargePointId)
            .ToListAsync(cancellationToken);
    }

    /// <summary>Makes a charge point that something waits for due at an instant, whatever is found out meanwhile.</summary>
    public async Task WakeAsync(string chargePointId, DateTimeOffset at, CancellationToken cancellationToken)
    {
        await using var database = await contexts.CreateDbContextAsync(cancellationToken);

        // For most there is nothing: that costs no write. What comes meanwhile makes the charge point due itself.
        if (!await database.DesiredQueues.AnyAsync(queue => queue.ChargePointId == chargePointId && queue.DueAt != null, cancellationToken))
            return;

        await database.WriteAsync(
            token => database.DesiredQueues.Where(queue => queue.ChargePointId == chargePointId && queue.DueAt != null).ExecuteUpdateAsync(
                set => set.SetProperty(queue => queue.DueAt, at).SetProperty(queue => queue.Revision, queue => queue.Revision + 1), token),
            cancellationToken);
    }

    /// <summary>
    /// Takes the turn, and takes up what a turn before has left as sent; null when it is somebody else's, or the charge point is not due.
    /// </summary>
    public async Task<DesiredTurn?> TakeAsync(string chargePointId, CancellationToken cancellationToken)
    {
        var (now, holder) = (clock.GetUtcNow(), Guid.NewGuid());
        await using var database = await contexts.CreateDbContextAsync(cancellationToken);
        return await database.InTransactionAsync<DesiredTurn?>(
            async token =>
            {
                var taken = await database.DesiredQueues
                    .Where(queue => queue.ChargePointId == chargePointId && queue.DueAt <= now)
                    .Where(queue => queue.HeldUntil == null || queue.HeldUntil <= now || queue.Holder == holder)
                    .ExecuteUpdateAsync(
                        set => set.SetProperty(queue => queue.Holder, holder).SetProperty(queue => queue.HeldUntil, now + Lease), token);
                if (taken == 0)
                    return null;

                await TakeUpAsync(database.DesiredStates.Open(chargePointId).Where(row => row.Status == DesiredStateStatus.Sent), now, token);

                // Before anybody else can change it: whatever comes from here on is new.
                return new(chargePointId, holder, await database.DesiredQueues.AsNoTracking()
                    .Where(queue => queue.ChargePointId == chargePointId).Select(static queue => queue.Revision).SingleAsync(token));
            },
            cancellationToken);
    }

    /// <summary>What is to be sent next; null for nothing.</summary>
    public async Task<DesiredState?> NextAsync(DesiredTurn turn, CancellationToken cancellationToken)
    {
        await using var database = await contexts.CreateDbContextAsync(cancellationToken);
        return await database.DesiredStates.AsNoTracking().Open(turn.ChargePointId)
            .OrderBy(static row => row.Sequence).ThenBy(static row => row.Position)
            .FirstOrDefaultAsync(cancellationToken);
    }

    /// <summary>Takes down that one is about to be sent. It is not when somebody has ended it, its time is over, or the turn is.</summary>
    public Task<DesiredStep> BeginAsync(DesiredTurn turn, DesiredState row, CancellationToken cancellationToken) => InTurnAsync(
        turn,
        async (database, now, token) =>
        {
            var begun = await database.DesiredStates.Open(turn.ChargePointId)
                .Where(stored => stored.Id == row.Id && stored.EndsAs == null && stored.ExpiresAt > now)
                .ExecuteUpdateAsync(
                    set => set
                        .SetProperty(stored => stored.Status, DesiredStateStatus.Sent)
                        .SetProperty(stored => stored.SentAt, now)
                        .SetProperty(stored => stored.Attempts, stored => stored.Attempts + 1),
                    token);
            if (begun == 1)
                return DesiredStep.Begun;

            await EndLeftOverAsync(database.DesiredStates.Where(stored => stored.Id == row.Id), now, token);
            return DesiredStep.Ended;
        },
        cancellationToken);

    /// <summary>
    /// Takes down what has become of one that was sent: it is final, or waits again, unless somebody has ended it meanwhile. Too often without
    /// an answer, that is final, too.
    /// </summary>
    public Task<DesiredStep> EndAsync(DesiredTurn turn, DesiredState row, DesiredAttempt attempt, CancellationToken cancellationToken) => InTurnAsync(
        turn,
        async (database, now, token) =>
        {
            var isAnswered = attempt.Status is not DesiredStateStatus.Pending;
            var unanswered = row.Unanswered + (attempt.IsUnanswered ? 1 : 0);
            var status = attempt.IsUnanswered && unanswered >= options.Value.MaxAttempts ? DesiredStateStatus.Unanswered : attempt.Status;
            var isFinal = status is not DesiredStateStatus.Pending;
            await database.DesiredStates.Where(stored => stored.Id == row.Id && stored.Status == DesiredStateStatus.Sent).ExecuteUpdateAsync(
                set => set
                    .SetProperty(stored => stored.Unanswered, unanswered)
                    .SetProperty(stored => stored.CommandId, attempt.CommandId)
                    .SetProperty(stored => stored.Outcome, attempt.Outcome)
                    .SetProperty(stored => stored.Answer, attempt.Answer)
                    .SetProperty(stored => stored.ErrorCode, attempt.ErrorCode)
                    .SetProperty(stored => stored.ErrorDescription, attempt.ErrorDescription),
                token);
            if (!isAnswered)
                await EndLeftOverAsync(database.DesiredStates.Where(stored => stored.Id == row.Id), now, token);

            await database.DesiredStates.Where(stored => stored.Id == row.Id && stored.Status == DesiredStateStatus.Sent).ExecuteUpdateAsync(
                set => set
                    .SetProperty(stored => stored.Status, status)
                    .SetProperty(stored => stored.FinishedAt, isFinal ? now : null)
                    .SetProperty(stored => stored.Payload, stored => isFinal ? null : stored.Payload),
                token);
            return isFinal ? DesiredStep.Ended : DesiredStep.PutBack;
        },
        cancellationToken);

    /// <summary>Ends a turn.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="dueAt">When the charge point is due again; null for when there is something new.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task ReleaseAsync(DesiredTurn turn, DateTimeOffset? dueAt, CancellationToken cancellationToken)
    {
        await using var database = await contexts.CreateDbContextAsync(cancellationToken);
        await database.WriteAsync(
            token => database.DesiredQueues.Where(queue => queue.ChargePointId == turn.ChargePointId && queue.Holder == turn.Holder).ExecuteUpdateAsync(
                set => set
                    .SetProperty(queue => queue.DueAt, queue => queue.Revision == turn.Revision ? dueAt : queue.DueAt)
                    .SetProperty(queue => queue.Holder, (Guid?)null)
                    .SetProperty(queue => queue.HeldUntil, (DateTimeOffset?)null),
                token),
            cancellationToken);
    }

    // What a turn that was not ended has left as sent: whatever becomes of it need not wait for the charge point to be back.
    private static async Task TakeUpAsync(IQueryable<DesiredState> sent, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await EndLeftOverAsync(sent, now, cancellationToken);
        await sent.ExecuteUpdateAsync(static set => set.SetProperty(row => row.Status, DesiredStateStatus.Pending), cancellationToken);
    }

    // Replaced or withdrawn while it was on its way, or its time is over.
    private static async Task EndLeftOverAsync(IQueryable<DesiredState> rows, DateTimeOffset now, CancellationToken cancellationToken)
    {
        foreach (var status in (DesiredStateStatus[])[DesiredStateStatus.Replaced, DesiredStateStatus.Withdrawn, DesiredStateStatus.Expired])
        {
            await rows.Where(row => row.Status == DesiredStateStatus.Pending || row.Status == DesiredStateStatus.Sent)
                .Where(row => status == DesiredStateStatus.Expired ? row.ExpiresAt <= now : row.EndsAs == status)
                .ExecuteUpdateAsync(
                    set => set
                        .SetProperty(row => row.Status, status)
                        .SetProperty(row => row.FinishedAt, now)
                        .SetProperty(row => row.Payload, (byte[]?)null),
                    cancellationToken);
        }
    }

    private async Task<DesiredStep> InTurnAsync(
        DesiredTurn turn, Func<OperatorDbContext, DateTimeOffset, CancellationToken, Task<DesiredStep>> work, CancellationToken cancellationToken)
    {
        await using var database = await contexts.CreateDbContextAsync(cancellationToken);
        return await database.InTransactionAsync(
            async token =>
            {
                var now = clock.GetUtcNow();
                var held = await database.DesiredQueues
                    .Where(queue => queue.ChargePointId == turn.ChargePointId && queue.Holder == turn.Holder)
                    .ExecuteUpdateAsync(set => set.SetProperty(queue => queue.HeldUntil, now + Lease), token);
                return held == 0 ? DesiredStep.TurnLost : await work(database, now, token);
            },
            cancellationToken);
    }
}

/// <summary>Where a turn stands after a step.</summary>
internal enum DesiredStep
{
    /// <summary>It is to be sent now.</summary>
    Begun,

    /// <summary>Nothing more becomes of it; the next one follows.</summary>
    Ended,

    /// <summary>It waits again, and so do those behind it.</summary>
    PutBack,

    /// <summary>The turn is somebody else's by now.</summary>
    TurnLost,
}
