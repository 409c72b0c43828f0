using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Ocpp.Micro.Contracts.Requests;
using Ocpp.Micro.OperatorApi.Data;
using Ocpp.Micro.OperatorApi.Problems;
using Ocpp.Micro.OperatorApi.Queries;

namespace Ocpp.Micro.OperatorApi.Commands;

/// <summary>Reads what has become of commands.</summary>
internal static class CommandQueries
{
    public static async Task<Results<Ok<Page<CommandView>>, ProblemHttpResult>> ListAsync(
        [AsParameters] CommandFilter filter, OperatorDbContext database, CancellationToken cancellationToken)
    {
        var reader = new FilterReader();
        return await NewestFirst.ListAsync(
            filter.Of(database.Commands, reader), filter.Limit, filter.Cursor, reader, static row => CommandView.Of(CommandResult.Of(row)), cancellationToken);
    }

    public static async Task<Results<Ok<CommandView>, ProblemHttpResult>> FindAsync(
        Guid id, OperatorDbContext database, CancellationToken cancellationToken) =>
        await database.Commands.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, cancellationToken) is { } command
            ? TypedResults.Ok(CommandView.Of(CommandResult.Of(command)))
            : Problem.NotFound("There is no command of that id.");
}

/// <summary>The parameters of <c>GET /commands</c>, as they come.</summary>
internal sealed record CommandFilter(
    string? ChargePoint,
    string? Action,
    string? State,
    string? Actor,
    string? RequestId,
    string? From,
    string? To,
    string? Limit,
    string? Cursor)
{
    /// <summary>The rows that are asked for. Each condition only if it is there, so that an index fits.</summary>
    public IQueryable<Command> Of(IQueryable<Command> rows, FilterReader reader)
    {
        if (reader.Text("chargePoint", ChargePoint) is { } chargePoint)
            rows = rows.Where(row => row.ChargePointId == chargePoint);
        if (reader.Text("action", Action) is { } action)
            rows = rows.Where(row => row.Action == action);
        if (reader.Choice<CommandState>("state", State) is { } state)
            rows = rows.Where(row => row.State == state);
        if (reader.Text("actor", Actor) is { } actor)
            rows = rows.Where(row => row.Actor == actor);
        if (reader.Id("requestId", RequestId) is { } requestId)
            rows = rows.Where(row => row.RequestId == requestId);
        if (reader.Instant("from", From) is { } from)
            rows = rows.Where(row => row.CreatedAt >= from);
        if (reader.Instant("to", To) is { } to)
            rows = rows.Where(row => row.CreatedAt < to);

        return rows;
    }
}
