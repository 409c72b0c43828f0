using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Ocpp.Micro.Contracts;
using Ocpp.Micro.Contracts.ChargePoints;
using Ocpp.Micro.Contracts.Requests;
using Ocpp.Micro.OperatorApi.Access;
using Ocpp.Micro.OperatorApi.Data;
using Ocpp.Micro.OperatorApi.Problems;
using Ocpp.Micro.OperatorApi.Queries;

namespace Ocpp.Micro.OperatorApi.DesiredStates;

/// <summary><c>/desired-states</c>: what charge points are to be told as soon as they are there to hear it.</summary>
internal static class DesiredStateEndpoints
{
    public static void MapDesiredStates(this IEndpointRouteBuilder endpoints)
    {
        var desired = endpoints.MapGroup("").WithTags("Desired states");
        var commanding = desired.MapGroup("").RequireAuthorization(AccessPolicies.Command);
        commanding.MapPost("/charge-points/{id}/desired-states", AddAsync).WithName("addDesiredStates")
            .WithSummary("Has a charge point told of settings, a local list or a charging profile once it is there and accepted.");
        commanding.MapDelete("/desired-states/{id:guid}", WithdrawAsync).WithName("withdrawDesiredState").WithSummary("Takes back what a charge point has not been told so far.");

        var reading = desired.MapGroup("/desired-states").RequireAuthorization(AccessPolicies.Read);
        reading.MapGet("", ListAsync).WithName("listDesiredStates").WithSummary("Lists what is desired, the newest first, and what has become of it.");
        reading.MapGet("/{id:guid}", FindAsync).WithName("findDesiredState").WithSummary("What is desired, and what has become of it.");
    }

    private static async Task<Results<Accepted<AcceptedDesiredStates>, ProblemHttpResult>> AddAsync(
        string id,
        DesiredStateBody body,
        ServiceQueries services,
        DesiredStateStore store,
        DesiredDelivery delivery,
        IOptions<DesiredStateOptions> options,
        TimeProvider clock,
        HttpContext http,
        CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var expiresAt = body.ExpiresAt ?? now + options.Value.DefaultLifetime;
        if (expiresAt <= now || expiresAt > now + options.Value.LongestLifetime)
            return Problem.InvalidField("$.expiresAt", $"must lie ahead, and no more than {options.Value.LongestLifetime.TotalDays:0.##} days");
        if ((await services.AskAsync(new FindChargePointRequest(id), cancellationToken)).ChargePoint is not { } chargePoint)
            return Problem.NotFound("There is no charge point of that id.");

        var (desired, problem) = DesiredStateReader.Read(body, VersionOf(chargePoint));
        if (problem is not null)
            return problem;

        var rows = await store.AddAsync(id, desired, http.User.Actor(), expiresAt, cancellationToken);
        delivery.Start([id]);
        var requestId = rows[0].RequestId;
        var location = rows is [var only] ? $"/desired-states/{only.Id}" : $"/desired-states?requestId={requestId}";
        return TypedResults.Accepted(location, new AcceptedDesiredStates(requestId, [.. rows.Select(DesiredStateView.Of)]));
    }

    private static async Task<Results<Ok<Page<DesiredStateView>>, ProblemHttpResult>> ListAsync(
        [AsParameters] DesiredStateFilter filter, OperatorDbContext database, CancellationToken cancellationToken)
    {
        var reader = new FilterReader();
        return await NewestFirst.ListAsync(
            filter.Of(database.DesiredStates, reader), filter.Limit, filter.Cursor, reader, DesiredStateView.Of, cancellationToken);
    }

    private static async Task<Results<Ok<DesiredStateView>, ProblemHttpResult>> FindAsync(
        Guid id, OperatorDbContext database, CancellationToken cancellationToken) =>
        await database.DesiredStates.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancellationToken) is { } row
            ? TypedResults.Ok(DesiredStateView.Of(row))
            : NotFound();

    private static async Task<Results<Ok<DesiredStateView>, ProblemHttpResult>> WithdrawAsync(
        Guid id, DesiredStateStore store, CancellationToken cancellationToken)
    {
        var (row, isWithdrawn) = await store.WithdrawAsync(id, cancellationToken);
        if (row is null)
            return NotFound();

        return isWithdrawn
            ? TypedResults.Ok(DesiredStateView.Of(row))
            : Problem.Of(
                StatusCodes.Status409Conflict, ProblemType.NotPossible, "It cannot be done at present; all is as it was.", "Nothing more becomes of it.");
    }

    // What it speaks at present, or has spoken last; null for one that was never here.
    private static OcppVersion? VersionOf(ChargePointEntry known)
    {
        var subprotocol = known.Connection is { IsOpen: true } open ? open.Version : known.Description?.Version ?? known.Connection?.Version;
        return OcppVersionNames.TryFromSubprotocol(subprotocol ?? "", out var version) ? version : null;
    }

    private static ProblemHttpResult NotFound() => Problem.NotFound("Nothing of that id is desired.");
}
