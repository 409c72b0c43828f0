using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Ocpp.Micro.Contracts.Payloads;
using Ocpp.Micro.OperatorApi.Audit;
using Ocpp.Micro.OperatorApi.Data;

namespace Ocpp.Micro.OperatorApi.Commands;

/// <summary>
/// Writes commands down before they are sent and what becomes of them after. One is sent by whoever has made <see cref="CommandState.Sent"/>
/// of it, and so never twice.
/// </summary>
internal sealed class CommandJournal(IDbContextFactory<OperatorDbContext> contexts, TimeProvider clock)
{
    private const int RecoveredAtATime = 500;

    // What is answered at the last moment still has its way back and to the database.
    private static readonly TimeSpan _grace = TimeSpan.FromSeconds(15);

    /// <summary>
    /// Writes a request down. With an idempotency key that is taken nothing is written, and the answer tells what stands there.
    /// </summary>
    /// <remarks>
    /// A commit that was not heard of is tried again, and then finds its own rows: they are ours to send. From the first attempt on nobody
    /// calls it off, for what was written down as sent has to be sent.
    /// </remarks>
    public async Task<(IReadOnlyList<Command> Commands, IdempotencyKey? Earlier)> AddAsync(NewCommand request, CancellationToken cancellationToken)
    {
        var commands = CommandsOf(request);
        await using var database = await contexts.CreateDbContextAsync(cancellationToken);
        return await database.RetryOnConflictAsync<(IReadOnlyList<Command>, IdempotencyKey?)>(
            async (attempt, token) =>
            {
                if (request.Preferences.IdempotencyKey is { } key)
                {
                    if (await FindAsync(database, request, attempt == 1 ? cancellationToken : token) is { } earlier)
                        return earlier.RequestId == commands[0].RequestId ? (commands, null) : ([], earlier);

                    database.IdempotencyKeys.Add(new()
                    {
                        Actor = request.Actor,
                        Key = key,
                        RequestHash = HashOf(request),
                        RequestId = commands[0].RequestId,
                        CreatedAt = commands[0].CreatedAt,
                    });
                }

                else if (attempt > 1 && await database.Commands.AnyAsync(row => row.Id == commands[0].Id, token))
                {
                    return (commands, null);
                }

                Add(database, request, commands);
                await database.SaveChangesAsync(token);
                return (commands, null);
            },
            CancellationToken.None);
    }

    /// <summary>
    /// Writes down another try for those charge points of an earlier request that nothing was sent to: that is no outcome which a repetition
    /// must have, too. Of several repetitions at once one does.
    /// </summary>
    /// <returns>What is ours to send, in the order of the request; none when there is nothing to be tried again.</returns>
    public async Task<IReadOnlyList<Command>> TryAgainAsync(NewCommand request, IdempotencyKey earlier, CancellationToken cancellationToken)
    {
        if (!(await OfRequestAsync(earlier.RequestId, cancellationToken)).Exists(static command => command.State.IsUnsent()))
            return [];

        var tries = CommandsOf(request, earlier.RequestId).ToDictionary(static command => command.ChargePointId, StringComparer.Ordinal);
        await using var database = await contexts.CreateDbContextAsync(cancellationToken);
        return await database.InTransactionAsync(
            async token =>
            {
                // Whoever repeats it meanwhile waits here.
                await database.IdempotencyKeys.Where(key => key.Actor == earlier.Actor && key.Key == earlier.Key)
                    .ExecuteUpdateAsync(static set => set.SetProperty(key => key.CreatedAt, key => key.CreatedAt), token);
                var latest = await LatestAsync(database, earlier.RequestId, token);
                var missing = latest.Where(static command => command.State.IsUnsent()).Select(command => tries[command.ChargePointId]).ToList();
                Add(database, request, missing);
                await database.SaveChangesAsync(token);

                // Those of a commit that was not heard of are ours as well.
                var written = missing.Select(static command => command.Id).Concat(latest.Select(static command => command.Id)).ToHashSet();
                return request.ChargePointIds.Select(id => tries[id]).Where(command => written.Contains(command.Id)).ToList();
            },
            CancellationToken.None);
    }

    /// <summary>What stands under the idempotency key of a request; null for nothing.</summary>
    public async Task<IdempotencyKey?> FindAsync(NewCommand request, CancellationToken cancellationToken)
    {
        await using var database = await contexts.CreateDbContextAsync(cancellationToken);
        return await FindAsync(database, request, cancellationToken);
    }

    /// <summary>What a request asks for, apart from how its caller waits for it.</summary>
    public static byte[] HashOf(NewCommand request)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var asked = request.AskedAs ?? request;
        foreach (var part in asked.ChargePointIds.Append(asked.Action).Append(asked.Preferences.Priority.ToString()))
            hash.AppendData(System.Text.Encoding.UTF8.GetBytes(part + "\n"));

        hash.AppendData(asked.Payload.Span);
        return hash.GetHashAndReset();
    }

    /// <summary>Takes a command that waits; false when somebody else has, or its time is over.</summary>
    public async Task<bool> ClaimAsync(Command command, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await using var database = await contexts.CreateDbContextAsync(cancellationToken);
        var claimed = await database.WriteAsync(
            token => database.Commands
                .Where(row => row.Id == command.Id && row.State == CommandState.Queued && row.Deadline > now)
                .ExecuteUpdateAsync(
                    set => set
                        .SetProperty(row => row.State, CommandState.Sent)
                        .SetProperty(row => row.SentAt, now)
                        .SetProperty(row => row.Payload, (byte[]?)null),
                    token),
            cancellationToken);
        command.SentAt = now;
        return claimed == 1;
    }

    /// <summary>
    /// Writes down what has become of a command that was sent. What is final stays; only an answer that comes after all takes the place
    /// of <see cref="CommandState.Unknown"/>.
    /// </summary>
    public async Task FinishAsync(Command command, CancellationToken cancellationToken)
    {
        await using var database = await contexts.CreateDbContextAsync(cancellationToken);
        if (ReportRequests.Of(command) is not { } fact)
        {
            await database.WriteAsync(token => FinishAsync(database, command, token), cancellationToken);
            return;
        }

        await database.InTransactionAsync(
            async token =>
            {
                if (await FinishAsync(database, command, token) == 0)
                    return 0;

                database.AddFact(fact);
                return await database.SaveChangesAsync(token);
            },
            cancellationToken);
    }

    /// <summary>Whether something of a request waits or is on its way.</summary>
    /// <param name="requestId">The request.</param>
    /// <param name="apartFrom">Commands that are known to have ended, even if that could not be written down.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<bool> IsUnderWayAsync(Guid requestId, IReadOnlyCollection<Guid> apartFrom, CancellationToken cancellationToken)
    {
        await using var database = await contexts.CreateDbContextAsync(cancellationToken);
        return await database.Commands.AnyAsync(
            row => row.RequestId == requestId && (row.State == CommandState.Queued || row.State == CommandState.Sent) && !apartFrom.Contains(row.Id),
            cancellationToken);
    }

    /// <summary>The commands of a request, of several tries the last.</summary>
    public async Task<List<Command>> OfRequestAsync(Guid requestId, CancellationToken cancellationToken)
    {
        await using var database = await contexts.CreateDbContextAsync(cancellationToken);
        return await LatestAsync(database, requestId, cancellationToken);
    }

    /// <summary>
    /// Ends what an instance that has died left behind: what was sent is <see cref="CommandState.Unknown"/>, what waited for too long
    /// <see cref="CommandState.Expired"/>.
    /// </summary>
    /// <returns>What still waits and may be sent, the oldest first.</returns>
    public async Task<List<Command>> RecoverAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await using var database = await contexts.CreateDbContextAsync(cancellationToken);
        await EndAsync(database, CommandState.Sent, now - _grace, CommandState.Unknown, now, cancellationToken);
        await EndAsync(database, CommandState.Queued, now, CommandState.Expired, now, cancellationToken);
        return await database.Commands.AsNoTracking()
            .Where(row => row.State == CommandState.Queued).OrderBy(static row => row.Id).Take(RecoveredAtATime).ToListAsync(cancellationToken);
    }

    private static void Add(OperatorDbContext database, NewCommand request, IReadOnlyList<Command> commands)
    {
        database.Commands.AddRange(commands);
        if (request.IsAudited)
            database.AuditEntries.AddRange(commands.Select(AuditTrail.Of));
    }

    // One that was sent, or is to be, comes last: nothing is tried again after it, whatever instant its instance's clock has shown.
    private static async Task<List<Command>> LatestAsync(OperatorDbContext database, Guid requestId, CancellationToken cancellationToken)
    {
        var rows = await database.Commands.AsNoTracking().Where(row => row.RequestId == requestId).ToListAsync(cancellationToken);
        return [.. rows.GroupBy(static row => row.ChargePointId, StringComparer.Ordinal)
            .Select(static tries => tries.OrderBy(static row => !row.State.IsUnsent()).ThenBy(static row => row.CreatedAt).Last())];
    }

    private static Task<IdempotencyKey?> FindAsync(OperatorDbContext database, NewCommand request, CancellationToken cancellationToken) =>
        database.IdempotencyKeys.AsNoTracking().FirstOrDefaultAsync(
            stored => stored.Actor == request.Actor && stored.Key == request.Preferences.IdempotencyKey, cancellationToken);

    private static Task<int> EndAsync(
        OperatorDbContext database, CommandState from, DateTimeOffset before, CommandState to, DateTimeOffset now, CancellationToken cancellationToken) =>
        database.WriteAsync(
            token => database.Commands.Where(row => row.State == from && row.Deadline <= before).ExecuteUpdateAsync(
                set => set
                    .SetProperty(row => row.State, to)
                    .SetProperty(row => row.FinishedAt, now)
                    .SetProperty(row => row.Payload, (byte[]?)null),
                token),
            cancellationToken);

    private List<Command> CommandsOf(NewCommand request, Guid? earlierId = null)
    {
        var now = clock.GetUtcNow();
        var requestId = earlierId ?? Guid.CreateVersion7(now);
        var redacted = RedactedJson.TryOf(request.Payload) ?? "{}";
        var isAsynchronous = request.Preferences.IsAsynchronous;
        var payload = isAsynchronous ? request.Payload.ToArray() : null;
        return [.. request.ChargePointIds.Select(chargePointId => new Command
        {
            Id = request.ChargePointIds.Count == 1 && earlierId is null ? requestId : Guid.CreateVersion7(now),
            RequestId = requestId,
            ChargePointId = chargePointId,
            Action = request.Action,
            Actor = request.Actor,
            Priority = request.Preferences.Priority,
            CreatedAt = now,
            Deadline = now + request.Preferences.Timeout,
            Request = redacted,
            Payload = payload,
            State = isAsynchronous ? CommandState.Queued : CommandState.Sent,
            SentAt = isAsynchronous ? null : now,
        })];
    }

    private static Task<int> FinishAsync(OperatorDbContext database, Command command, CancellationToken cancellationToken) =>
        database.Commands
            .Where(row => row.Id == command.Id && (row.State == CommandState.Sent || row.State == CommandState.Unknown))
            .ExecuteUpdateAsync(
                set => set
                    .SetProperty(row => row.State, command.State)
                    .SetProperty(row => row.Version, command.Version)
                    .SetProperty(row => row.SentAt, command.SentAt)
                    .SetProperty(row => row.FinishedAt, command.FinishedAt)
                    .SetProperty(row => row.Response, command.Response)
                    .SetProperty(row => row.ErrorCode, command.ErrorCode)
                    .SetProperty(row => row.ErrorDescription, command.ErrorDescription)
                    .SetProperty(row => row.ErrorDetails, command.ErrorDetails)
                    .SetProperty(row => row.ErrorPath, command.ErrorPath),
                cancellationToken);
}
