using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using Ocpp.Micro.Contracts.Requests;
using Ocpp.Micro.OperatorApi.Data;
using Ocpp.Micro.OperatorApi.Problems;
using Ocpp.Micro.OperatorApi.Queries;

namespace Ocpp.Micro.OperatorApi.Access;

/// <summary><c>/api-keys</c>: who may decide makes and revokes keys.</summary>
internal static class ApiKeyEndpoints
{
    private const int MaxNameLength = 100;

    public static void MapApiKeys(this IEndpointRouteBuilder endpoints)
    {
        var keys = endpoints.MapGroup("/api-keys").RequireAuthorization(AccessPolicies.Admin).WithTags("Access");
        keys.MapGet("", ListAsync).WithName("listApiKeys").WithSummary("Lists API keys, revoked ones included, the newest first.");
        keys.MapPost("", CreateAsync).WithName("createApiKey").WithSummary("Makes an API key. The answer is the only one that holds it.");
        keys.MapDelete("/{id:guid}", RevokeAsync).WithName("revokeApiKey").WithSummary("Revokes an API key from now on.");
    }

    private static Task<Results<Ok<Page<ApiKeyView>>, ProblemHttpResult>> ListAsync(
        string? limit, string? cursor, OperatorDbContext database, CancellationToken cancellationToken) =>
        NewestFirst.ListAsync(database.ApiKeys, limit, cursor, new FilterReader(), ApiKeyView.Of, cancellationToken);

    private static async Task<Results<Created<CreatedApiKey>, ProblemHttpResult>> CreateAsync(
        NewApiKey request, ClaimsPrincipal caller, ApiKeyStore keys, TimeProvider clock, CancellationToken cancellationToken)
    {
        if (request.Name is not { Length: >= 1 and <= MaxNameLength } name || string.IsNullOrWhiteSpace(name))
            return Problem.InvalidField("$.name", "must have 1 to 100 characters");
        if (request.Scope is not { } scope || !Enum.IsDefined(scope))
            return Problem.InvalidField("$.scope", "must be read, command or admin");
        if (request.ExpiresAt is { } end && end <= clock.GetUtcNow())
            return Problem.InvalidField("$.expiresAt", "must be in the future");

        var (key, secret) = await keys.CreateAsync(name, scope, request.ExpiresAt, caller.Actor(), cancellationToken);
        return TypedResults.Created($"/api-keys/{key.Id}", new CreatedApiKey(secret, ApiKeyView.Of(key)));
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> RevokeAsync(Guid id, ApiKeyStore keys, CancellationToken cancellationToken) =>
        await keys.RevokeAsync(id, cancellationToken) ? TypedResults.NoContent() : Problem.NotFound("There is no API key of that id.");
}
