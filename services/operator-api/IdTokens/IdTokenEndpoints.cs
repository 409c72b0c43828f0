using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Ocpp.Micro.Contracts.IdTokens;
using Ocpp.Micro.Contracts.Requests;
using Ocpp.Micro.OperatorApi.Access;
using Ocpp.Micro.OperatorApi.Problems;
using Ocpp.Micro.OperatorApi.Queries;

namespace Ocpp.Micro.OperatorApi.IdTokens;

/// <summary>
/// <c>/id-tokens</c>: who may charge. A token never stands in an address, which is logged and traced; it is known there by an id.
/// </summary>
internal static class IdTokenEndpoints
{
    /// <summary>Most characters of a token or a group.</summary>
    public const int MaxLength = 255;

    private const int MaxTypeLength = 20;

    public static void MapIdTokens(this IEndpointRouteBuilder endpoints)
    {
        var tokens = endpoints.MapGroup("/id-tokens").WithTags("Id tokens");
        var reading = tokens.MapGroup("").RequireAuthorization(AccessPolicies.Read);
        reading.MapGet("", ListAsync).WithName("listIdTokens").WithSummary("Lists registered id tokens in the order they were registered.")
            .NotInTheAddress("/id-tokens/search", "token", "group");
        reading.MapPost("/search", SearchAsync).WithName("searchIdTokens").WithSummary("Lists the registered id tokens of a text or a group.");
        reading.MapGet("/{id:guid}", FindAsync).WithName("findIdToken").WithSummary("Says what is known of an id token.");

        var deciding = tokens.MapGroup("").RequireAuthorization(AccessPolicies.Admin);
        deciding.MapPut("", SaveAsync).WithName("saveIdToken").WithSummary("Registers an id token by its text and type, or puts all that is known of it anew.");
        deciding.MapPatch("/{id:guid}", ChangeAsync).WithName("changeIdToken").WithSummary("Changes what stands in the body, to block a token for one.");
        deciding.MapDelete("/{id:guid}", DeleteAsync).WithName("deleteIdToken").WithSummary("Forgets an id token.");
    }

    private static Task<Results<Ok<Page<IdTokenEntry>>, ProblemHttpResult>> ListAsync(
        string? type, string? blocked, string? limit, string? cursor, ServiceQueries services, CancellationToken cancellationToken)
    {
        var reader = new FilterReader();
        var request = new ListIdTokensRequest(
            reader.Page(limit, cursor), Type: reader.Text("type", type), IsBlocked: reader.Flag("blocked", blocked));
        return services.ListAsync(request, reader, cancellationToken);
    }

    private static Task<Results<Ok<Page<IdTokenEntry>>, ProblemHttpResult>> SearchAsync(
        IdTokenSearch search, ServiceQueries services, CancellationToken cancellationToken)
    {
        var reader = new FilterReader();
        return services.ListAsync(search.Read(reader), reader, cancellationToken);
    }

    private static async Task<Results<Ok<IdTokenEntry>, ProblemHttpResult>> FindAsync(
        Guid id, ServiceQueries services, CancellationToken cancellationToken) =>
        Answer(await services.AskAsync(new FindIdTokenRequest(id), cancellationToken));

    private static async Task<Results<Ok<IdTokenEntry>, Created<IdTokenEntry>, ProblemHttpResult>> SaveAsync(
        IdTokenBody body, ServiceQueries services, CancellationToken cancellationToken)
    {
        if (body.Token is not { Length: >= 1 and <= MaxLength } token)
            return Problem.InvalidField("$.token", "must have 1 to 255 characters");
        if (body.Type is { Length: > MaxTypeLength })
            return Problem.InvalidField("$.type", "must have at most 20 characters");
        if (body.GroupId is { Length: 0 or > MaxLength })
            return Problem.InvalidField("$.groupId", "must have 1 to 255 characters");

        var saved = await services.AskAsync(
            new SaveIdTokenRequest(token, body.Type ?? "", body.IsBlocked, body.ExpiresAt, body.GroupId, body.AllowsConcurrentTransactions),
            cancellationToken);
        return saved.WasCreated
            ? TypedResults.Created($"/id-tokens/{saved.IdToken.Id}", saved.IdToken)
            : TypedResults.Ok(saved.IdToken);
    }

    private static async Task<Results<Ok<IdTokenEntry>, ProblemHttpResult>> ChangeAsync(
        Guid id, JsonElement body, ServiceQueries services, CancellationToken cancellationToken) =>
        IdTokenChange.Read(id, body, out var fault) is { } change
            ? Answer(await services.AskAsync(change, cancellationToken))
            : Problem.InvalidField(fault.Path, fault.Rule);

    private static async Task<Results<NoContent, ProblemHttpResult>> DeleteAsync(
        Guid id, ServiceQueries services, CancellationToken cancellationToken) =>
        (await services.AskAsync(new DeleteIdTokenRequest(id), cancellationToken)).WasKnown ? TypedResults.NoContent() : NotFound();

    private static Results<Ok<IdTokenEntry>, ProblemHttpResult> Answer(FindIdTokenResponse answer) =>
        answer.IdToken is { } found ? TypedResults.Ok(found) : NotFound();

    private static ProblemHttpResult NotFound() => Problem.NotFound("There is no id token of that id.");
}
