using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Ocpp.Micro.OperatorApi.Data;
using Ocpp.Micro.OperatorApi.Problems;

namespace Ocpp.Micro.OperatorApi.Commands;

/// <summary>Reads the audit trail.</summary>
internal static class CommandQueries
{
    private const int MaxLimit = 500;
    private const int UsualLimit = 50;

    public static async Task<IResult> ListAsync([AsParameters] CommandFilter filter, OperatorDbContext database, CancellationToken cancellationToken)
    {
        var limit = filter.Limit ?? UsualLimit;
        if (limit is < 1 or > MaxLimit)
            return Problem.InvalidField("limit", "must be 1 to 500");

        CommandState? state = null;
        if (filter.State is { } named)
        {
            if (!Enum.TryParse<CommandState>(named.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var known) || !Enum.IsDefined(known))
                return Problem.InvalidField("state", "is no state of a command");
            state = known;
        }

        var rows = await Matching(database.Commands.AsNoTracking(), filter, state)
            .OrderByDescending(static row => row.Id).Take(limit + 1).ToListAsync(cancellationToken);
        var page = rows.Take(limit).ToList();
        return TypedResults.Ok(new CommandPage(
            [.. page.Select(static row => CommandView.Of(CommandResult.Of(row)))], rows.Count > limit ? page[^1].Id : null));
    }

    public static async Task<Results<Ok<CommandView>, ProblemHttpResult>> FindAsync(
        Guid id, OperatorDbContext database, CancellationToken cancellationToken) =>
        await database.Commands.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, cancellationToken) is { } command
            ? TypedResults.Ok(CommandView.Of(CommandResult.Of(command)))
            : Problem.NotFound("There is no command of that id.");

    // Each condition only when it is asked for, so that the database can use the index that fits.
    private static IQueryable<Command> Matching(IQueryable<Command> rows, CommandFilter filter, CommandState? state)
    {
        if (filter.ChargePointId is { } chargePointId)
            rows = rows.Where(row => row.ChargePointId == chargePointId);
        if (filter.Action is { } action)
            rows = rows.Where(row => row.Action == action);
        if (filter.Actor is { } actor)
            rows = rows.Where(row => row.Actor == actor);
        if (filter.RequestId is { } requestId)
            rows = rows.Where(row => row.RequestId == requestId);
        if (state is { } wanted)
            rows = rows.Where(row => row.State == wanted);
        if (filter.From is { } from)
            rows = rows.Where(row => row.CreatedAt >= from);
        if (filter.To is { } to)
            rows = rows.Where(row => row.CreatedAt < to);

        // Ids rise with time: a page goes on below the last one before it.
        return filter.Cursor is { } cursor ? rows.Where(row => row.Id.CompareTo(cursor) < 0) : rows;
    }
}

/// <summary>Which commands are listed.</summary>
/// <param name="ChargePointId">Those to a charge point.</param>
/// <param name="Action">Those of an action.</param>
/// <param name="State">Those in a state, for example <c>timed-out</c>.</param>
/// <param name="Actor">Those that somebody gave.</param>
/// <param name="RequestId">Those of one request.</param>
/// <param name="From">Those given at that instant or later.</param>
/// <param name="To">Those given before that instant.</param>
/// <param name="Limit">How many, 1 to 500; 50 if absent.</param>
/// <param name="Cursor">The <c>next</c> of the page before.</param>
internal sealed record CommandFilter(
    [FromQuery] string? ChargePointId,
    [FromQuery] string? Action,
    [FromQuery] string? State,
    [FromQuery] string? Actor,
    [FromQuery] Guid? RequestId,
    [FromQuery] DateTimeOffset? From,
    [FromQuery] DateTimeOffset? To,
    [FromQuery] int? Limit,
    [FromQuery] Guid? Cursor);

/// <summary>Some of the commands.</summary>
/// <param name="Items">The newest first.</param>
/// <param name="Next">What to ask the next page with; absent on the last.</param>
internal sealed record CommandPage(IReadOnlyList<CommandView> Items, Guid? Next);
