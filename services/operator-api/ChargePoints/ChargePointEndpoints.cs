using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.HttpResults;
using Ocpp.Micro.Contracts.ChargePoints;
using Ocpp.Micro.Contracts.Requests;
using Ocpp.Micro.OperatorApi.Access;
using Ocpp.Micro.OperatorApi.Audit;
using Ocpp.Micro.OperatorApi.DesiredStates;
using Ocpp.Micro.OperatorApi.Problems;
using Ocpp.Micro.OperatorApi.Queries;

namespace Ocpp.Micro.OperatorApi.ChargePoints;

/// <summary><c>/charge-points</c>: what is known of them, and who of them may join.</summary>
internal static class ChargePointEndpoints
{
    private const int MaxIdLength = 255;

    public static void MapChargePoints(this IEndpointRouteBuilder endpoints)
    {
        var chargePoints = endpoints.MapGroup("/charge-points").WithTags("Charge points");
        var reading = chargePoints.MapGroup("").RequireAuthorization(AccessPolicies.Read);
        reading.MapGet("", ListAsync).WithName("listChargePoints").WithSummary("Lists charge points by their ids.");
        reading.MapGet("/{id}", FindAsync).WithName("findChargePoint").WithSummary("Says what is known of a charge point.");

        var deciding = chargePoints.MapGroup("/{id}").RequireAuthorization(AccessPolicies.Admin);
        deciding.MapPut("", RegisterAsync).WithName("registerChargePoint").WithSummary("Registers a charge point, or decides anew whether it may join.");
        deciding.MapPatch("", DecideAsync).WithName("decideChargePoint").WithSummary("Decides whether a charge point that is known may join.");
        deciding.MapDelete("", RemoveAsync).WithName("removeChargePoint").WithSummary("Forgets a charge point and its credentials, disconnects it, and takes back what is desired of it.");
    }

    private static async Task<Results<Ok<Page<ChargePointEntry>>, ProblemHttpResult>> ListAsync(
        [AsParameters] ChargePointFilter filter, ServiceQueries services, CancellationToken cancellationToken)
    {
        var reader = new FilterReader();
        var request = filter.Read(reader);
        return reader.Problem is { } problem ? problem : TypedResults.Ok(await services.AskAsync(request, cancellationToken));
    }

    private static async Task<Results<Ok<ChargePointEntry>, ProblemHttpResult>> FindAsync(
        string id, ServiceQueries services, CancellationToken cancellationToken) =>
        (await services.AskAsync(new FindChargePointRequest(id), cancellationToken)).ChargePoint is { } found
            ? TypedResults.Ok(found)
            : NotFound();

    private static async Task<Results<Ok<ChargePointEntry>, Created<ChargePointEntry>, ProblemHttpResult>> RegisterAsync(
        string id, ChargePointDecision decision, ServiceQueries services, CancellationToken cancellationToken)
    {
        if (id.Length > MaxIdLength)
            return Problem.InvalidField("id", "must have at most 255 characters");

        var saved = await services.AskAsync(new SaveChargePointRequest(id, decision.Decision, IsNew: true), cancellationToken);
        return saved.WasCreated
            ? TypedResults.Created($"/charge-points/{Uri.EscapeDataString(id)}", saved.ChargePoint)
            : TypedResults.Ok(saved.ChargePoint);
    }

    private static async Task<Results<Ok<ChargePointEntry>, ProblemHttpResult>> DecideAsync(
        string id, ChargePointChange change, ServiceQueries services, CancellationToken cancellationToken)
    {
        if (!change.HasDecision)
            return await FindAsync(id, services, cancellationToken);

        return (await services.AskAsync(new SaveChargePointRequest(id, change.Decision, IsNew: false), cancellationToken)).ChargePoint is { } saved
            ? TypedResults.Ok(saved)
            : NotFound();
    }

    // What is desired last, and whatever was known: who asks again after a failure has the rest removed.
    private static async Task<Results<NoContent, ProblemHttpResult>> RemoveAsync(
        string id, ServiceQueries services, DesiredStateStore desired, CancellationToken cancellationToken)
    {
        var wasKnown = (await services.AskAsync(new RemoveChargePointRequest(id), cancellationToken)).WasKnown;
        var withdrawn = await desired.WithdrawAllAsync(id, cancellationToken);
        return wasKnown || withdrawn > 0 ? TypedResults.NoContent() : NotFound();
    }

    private static ProblemHttpResult NotFound() => Problem.NotFound("There is no charge point of that id.");
}

/// <summary>What an operator decides about a charge point.</summary>
/// <param name="Decision">Whether it may join; null for the options to rule.</param>
internal sealed record ChargePointDecision(Registration? Decision) : IChange;

/// <summary>What an operator changes of a charge point: what is absent stays as it is (RFC 7396).</summary>
internal sealed class ChargePointChange : IChange
{
    private Registration? _decision;

    /// <summary>Whether it may join; null for the options to rule.</summary>
    public Registration? Decision
    {
        get => _decision;
        set => (_decision, HasDecision) = (value, true);
    }

    /// <summary>Whether anything is said about it.</summary>
    [JsonIgnore]
    public bool HasDecision { get; private set; }

    [JsonIgnore]
    public object WithoutSecrets => HasDecision ? new { decision = Decision?.ToString().ToLowerInvariant() ?? "" } : new object();
}
