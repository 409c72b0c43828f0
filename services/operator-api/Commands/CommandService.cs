using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using Ocpp.Micro.Contracts;
using Ocpp.Micro.Contracts.Actions;
using Ocpp.Micro.OperatorApi.Access;
using Ocpp.Micro.OperatorApi.Credentials;
using Ocpp.Micro.OperatorApi.Data;
using Ocpp.Micro.OperatorApi.Problems;

namespace Ocpp.Micro.OperatorApi.Commands;

/// <summary>Takes requests for commands: writes them down, has them sent, waits for them if that is wanted, and knows repetitions.</summary>
internal sealed class CommandService(
    CommandJournal journal, CommandRunner runner, IOptions<CommandOptions> options, TimeProvider clock, IHttpContextAccessor http)
{
    private static readonly TimeSpan _pollInterval = TimeSpan.FromMilliseconds(250);

    // What was asked elsewhere ends at its deadline, and is written down soon after.
    private static readonly TimeSpan _grace = TimeSpan.FromSeconds(20);

    // What the rows of one request hold of its payload together, in bytes.
    private const int MaxPayloads = 32 * 1024 * 1024;

    /// <summary>Commands one charge point; the answer is that of <see cref="CommandAnswers"/>.</summary>
    public async Task<IResult> CommandAsync(
        string chargePointId, string action, ReadOnlyMemory<byte> payload, CommandPreferences preferences, CancellationToken cancellationToken) =>
        await CommandAsync(new NewCommand([chargePointId], action, payload, Actor, preferences), cancellationToken);

    /// <summary>Commands one charge point what was asked in words of the API.</summary>
    public async Task<IResult> CommandAsync(NewCommand request, CancellationToken cancellationToken)
    {
        if (ProblemOf(request.ChargePointIds, request.Action) is { } problem)
            return problem;
        if (CredentialMembers.ProblemOf(request.Action, request.Payload) is { } reserved)
            return reserved;

        return AnswerOf(await DoAsync(request, cancellationToken));
    }

    /// <summary>
    /// The answer to a request for one charge point that was made before under its idempotency key; null for a new one, and for one of which
    /// nothing was sent.
    /// </summary>
    public async Task<IResult?> RepeatAsync(NewCommand request, CancellationToken cancellationToken)
    {
        if (request.Preferences.IdempotencyKey is null || await journal.FindAsync(request, cancellationToken) is not { } earlier)
            return null;
        if (ConflictOf(request, earlier) is { } conflict)
            return conflict;

        var done = await WaitAsync(request, earlier, [], cancellationToken);
        return done.Results is [{ Command.State: var state }] && state.IsUnsent() ? null : AnswerOf(done);
    }

    /// <summary>Commands several; the answer has a result for each, in the order of the request.</summary>
    public async Task<IResult> CommandAsync(
        IReadOnlyList<string> chargePointIds, string action, ReadOnlyMemory<byte> payload, CommandPreferences preferences, CancellationToken cancellationToken)
    {
        if (ProblemOf(chargePointIds, action) is { } problem)
            return problem;
        if (CredentialMembers.ProblemOf(action, payload, "$.payload") is { } reserved)
            return reserved;
        if ((long)payload.Length * chargePointIds.Count > MaxPayloads)
            return Problem.InvalidField("$.payload", $"must have at most {MaxPayloads / chargePointIds.Count} bytes for that many charge points");

        var (results, id, conflict) = await DoAsync(new(chargePointIds, action, payload, Actor, preferences), cancellationToken);
        if (conflict is not null)
            return conflict;

        var location = $"/commands?requestId={id}";
        return results is null
            ? TypedResults.Accepted(location, new AcceptedCommand(id, location))
            : TypedResults.Ok(new CommandResults(id, [.. results.Select(ViewOf)]));
    }

    /// <summary>Who calls.</summary>
    public string Actor => (http.HttpContext?.User ?? new ClaimsPrincipal()).Actor();

    private static IResult AnswerOf(CommandsDone done) =>
        done.Conflict ?? (done.Results is [var result] ? CommandAnswers.Of(result) : CommandAnswers.Accepted(done.Id));

    // The payload is a member of such a request.
    private static CommandView ViewOf(CommandResult result)
    {
        var view = CommandView.Of(result);
        return view is { State: CommandState.Invalid, Error: { Path: { } path } error }
            ? view with { Error = error with { Path = $"$.payload{path.AsSpan(1)}" } }
            : view;
    }

    private ProblemHttpResult? ProblemOf(IReadOnlyList<string> chargePointIds, string action)
    {
        const int MaxIdLength = 255;
        if (chargePointIds.Count == 0 || chargePointIds.Count > options.Value.MaxChargePoints)
            return Problem.InvalidField("$.chargePointIds", $"must name 1 to {options.Value.MaxChargePoints} charge points");
        if (chargePointIds.Any(static id => id is not { Length: >= 1 and <= MaxIdLength }))
            return Problem.InvalidField("chargePointId", "must have 1 to 255 characters");
        if (chargePointIds.Distinct(StringComparer.Ordinal).Count() != chargePointIds.Count)
            return Problem.InvalidField("$.chargePointIds", "must name each charge point once");

        return OcppVersionNames.All.All(version => MessageContracts.FindCommand(version, action) is null)
            ? Problem.Of(
                StatusCodes.Status422UnprocessableEntity,
                ProblemType.UnknownAction,
                "No version of OCPP has a command of that name.",
                extensions: new() { ["field"] = "action" })
            : null;
    }

    private async Task<CommandsDone> DoAsync(NewCommand request, CancellationToken cancellationToken)
    {
        var (commands, earlier) = await journal.AddAsync(request, cancellationToken);
        if (earlier is not null)
        {
            if (ConflictOf(request, earlier) is { } conflict)
                return new(null, earlier.RequestId, conflict);

            commands = await journal.TryAgainAsync(request, earlier, cancellationToken);
        }

        IReadOnlyList<CommandResult>? results = null;
        if (request.Preferences.IsAsynchronous)
            runner.Start(commands);
        else if (commands is [var command] && request.ChargePointIds.Count == 1)
            results = [await runner.SendAsync(command, request.Payload).WaitAsync(cancellationToken)];
        else
            results = await runner.SendAsync(commands, request.Payload).WaitAsync(cancellationToken);

        return earlier is null
            ? new(results, commands[0].RequestId, null)
            : await WaitAsync(request, earlier, results ?? [], cancellationToken);
    }

    private static ProblemHttpResult? ConflictOf(NewCommand request, IdempotencyKey earlier) =>
        earlier.RequestHash.AsSpan().SequenceEqual(CommandJournal.HashOf(request))
            ? null
            : Problem.Of(
                StatusCodes.Status422UnprocessableEntity,
                ProblemType.IdempotencyKeyReused,
                "The Idempotency-Key belongs to another request.",
                extensions: new() { ["field"] = "Idempotency-Key" });

    // What was answered just now is known as it came.
    private async Task<CommandsDone> WaitAsync(
        NewCommand request, IdempotencyKey earlier, IReadOnlyList<CommandResult> answered, CancellationToken cancellationToken)
    {
        var ended = answered.Select(static result => result.Command.Id).ToList();
        var giveUp = clock.GetUtcNow() + request.Preferences.Timeout + _grace;
        bool isUnderWay;
        while ((isUnderWay = await journal.IsUnderWayAsync(earlier.RequestId, ended, cancellationToken))
            && !request.Preferences.IsAsynchronous
            && clock.GetUtcNow() <= giveUp)
        {
            await Task.Delay(_pollInterval, clock, cancellationToken);
        }

        var commands = await journal.OfRequestAsync(earlier.RequestId, cancellationToken);
        var results = commands.ToDictionary(static command => command.ChargePointId, CommandResult.Of, StringComparer.Ordinal);
        foreach (var result in answered)
            results[result.Command.ChargePointId] = result;

        var isOne = request.ChargePointIds.Count == 1;
        var id = isOne && results.Count == 1 ? results.Values.First().Command.Id : earlier.RequestId;
        return isUnderWay && (request.Preferences.IsAsynchronous || !isOne)
            ? new(null, id, null)
            : new([.. request.ChargePointIds.Where(results.ContainsKey).Select(chargePointId => results[chargePointId])], id, null);
    }

    // The command, if there is only one, or the request.
    private sealed record CommandsDone(IReadOnlyList<CommandResult>? Results, Guid Id, ProblemHttpResult? Conflict);
}

/// <summary>What became of a request to several charge points.</summary>
/// <param name="RequestId">The request.</param>
/// <param name="Results">One for each charge point, in the order of the request.</param>
internal sealed record CommandResults(Guid RequestId, IReadOnlyList<CommandView> Results);
