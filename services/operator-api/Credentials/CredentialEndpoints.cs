using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using Ocpp.Micro.Contracts.Credentials;
using Ocpp.Micro.OperatorApi.Access;
using Ocpp.Micro.OperatorApi.Problems;
using Ocpp.Micro.OperatorApi.Queries;

namespace Ocpp.Micro.OperatorApi.Credentials;

/// <summary>
/// <c>/charge-points/{id}/credentials</c>: how a charge point must prove who it is. A password goes in and never comes back; what leaves
/// this process is a salted hash of it.
/// </summary>
internal static class CredentialEndpoints
{
    private const int MaxIdLength = 255;
    private const int MaxNameLength = 64;
    private const int HighestProfile = 3;

    // As long as the charge point may take, see the requests.
    private static readonly TimeSpan _rotationTimeout = TimeSpan.FromSeconds(35);
    private static readonly TimeSpan _profileTimeout = TimeSpan.FromSeconds(105);

    public static void MapCredentials(this IEndpointRouteBuilder endpoints)
    {
        var credentials = endpoints.MapGroup("/charge-points/{id}/credentials").WithTags("Credentials");
        credentials.MapGet("", FindAsync).RequireAuthorization(AccessPolicies.Read).WithName("findCredentials")
            .WithSummary("Says how a charge point must prove who it is; no password.");

        var deciding = credentials.MapGroup("").RequireAuthorization(AccessPolicies.Admin);
        deciding.MapPut("", SetAsync).WithName("setCredentials").WithSummary("Sets how a charge point must prove who it is.");
        deciding.MapDelete("", RemoveAsync).WithName("removeCredentials").WithSummary("Takes the credentials of a charge point away, which is not let in until it has new ones.");
        deciding.MapPost("/rotation", RotateAsync).WithName("rotatePassword").WithSummary("Gives a charge point that is connected a new password.");
        deciding.MapPost("/profile", RaiseAsync).WithName("raiseSecurityProfile").WithSummary("Has a charge point that is connected change to a higher security profile.");
    }

    private static async Task<Results<Ok<SetCredentials>, ProblemHttpResult>> FindAsync(
        string id, ServiceQueries services, CancellationToken cancellationToken) =>
        (await services.AskAsync(new GetCredentialsRequest(id), cancellationToken)).Credentials is { } set
            ? TypedResults.Ok(set)
            : Problem.NotFound("Nothing is set for that charge point; what holds for all holds for it.");

    private static async Task<Results<Ok<SetCredentials>, ProblemHttpResult>> SetAsync(
        string id, CredentialBody body, ServiceQueries services, IOptions<OperatorApiOptions> options, CancellationToken cancellationToken)
    {
        if (ProblemOf(id, body) is { } problem)
            return problem;

        var password = body.Password is { } text ? PasswordHash.Of(text, options.Value.PasswordIterations) : null;
        var set = await services.AskAsync(new SetCredentialsRequest(id, body.SecurityProfile!.Value, password, body.CommonName), cancellationToken);
        return TypedResults.Ok(set.Credentials!);
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> RemoveAsync(
        string id, ServiceQueries services, CancellationToken cancellationToken)
    {
        await services.AskAsync(new RemoveCredentialsRequest(id), cancellationToken);
        return TypedResults.NoContent();
    }

    private static async Task<Results<Ok<CredentialChangeAnswer>, ProblemHttpResult>> RotateAsync(
        string id, ServiceQueries services, CancellationToken cancellationToken) =>
        Answer(await services.AskAsync(new RotatePasswordRequest(id), _rotationTimeout, cancellationToken));

    private static async Task<Results<Ok<CredentialChangeAnswer>, ProblemHttpResult>> RaiseAsync(
        string id, ProfileBody body, ServiceQueries services, CancellationToken cancellationToken)
    {
        if (body.SecurityProfile is not { } profile || profile is < 1 or > HighestProfile)
            return Problem.InvalidField("$.securityProfile", "must be 1 to 3");

        return Answer(await services.AskAsync(new RaiseProfileRequest(id, profile, body.Network, body.HasCertificate), _profileTimeout, cancellationToken));
    }

    private static Results<Ok<CredentialChangeAnswer>, ProblemHttpResult> Answer(CredentialChangeAnswer answer) => answer.Outcome switch
    {
        CredentialChangeOutcome.NotPossible when answer.Member is { } member => Problem.InvalidField($"$.{member}", $"cannot be: {answer.Reason?.TrimEnd('.')}"),
        CredentialChangeOutcome.NotPossible => Problem.Of(
            StatusCodes.Status409Conflict, ProblemType.NotPossible, "It cannot be done at present; all is as it was.", answer.Reason),
        CredentialChangeOutcome.NotSent => Problem.Of(
            StatusCodes.Status409Conflict, ProblemType.NotConnected, "The charge point is not connected; nothing was sent.", answer.Reason),
        CredentialChangeOutcome.Uncertain => Problem.Of(
            StatusCodes.Status502BadGateway,
            ProblemType.OutcomeUnknown,
            "Nobody knows whether the charge point has taken it; both are valid until it has come in with the new one.",
            answer.Reason),
        _ => TypedResults.Ok(answer),
    };

    private static ProblemHttpResult? ProblemOf(string id, CredentialBody body) => body switch
    {
        _ when id.Length > MaxIdLength => Problem.InvalidField("id", "must have at most 255 characters"),
        { SecurityProfile: null or < 0 or > HighestProfile } => Problem.InvalidField("$.securityProfile", "must be 0 to 3"),
        { Password: { } password } when !PasswordHash.IsPassword(password) => Problem.InvalidField(
            "$.password", $"must have {PasswordHash.MinLength} characters at least and {PasswordHash.MaxLength} bytes at most, and no control characters"),
        { CommonName.Length: 0 or > MaxNameLength } => Problem.InvalidField("$.commonName", "must have 1 to 64 characters"),
        _ => null,
    };
}
