using Ocpp.Micro.Contracts.Requests;

namespace Ocpp.Micro.Contracts.Credentials;

/// <summary>How must a charge point prove who it is, as operators have set it?</summary>
/// <param name="ChargePointId">The charge point; at most 255 characters.</param>
public sealed record GetCredentialsRequest(string ChargePointId) : IInternalRequest<GetCredentialsRequest, CredentialsAnswer>
{
    /// <inheritdoc/>
    public static string Name => "boot.GetCredentials";
}

/// <summary>
/// A charge point must prove who it is in this way. One that is connected in another way, with a password that is valid no more for one,
/// has its connection closed. Refused when that is below the least profile of all charge points, when profile 1 or 2 is set without a
/// password: nobody could come in, and when the name that its certificate would have is another's id or name. What a refusal says begins with the member it is about, in camel case.
/// </summary>
/// <param name="ChargePointId">The charge point; at most 255 characters. It need not be known.</param>
/// <param name="SecurityProfile">0 to 3; a change that is under way is given up.</param>
/// <param name="Password">Its only password from now on, see <see cref="PasswordHash.Of"/>; null leaves those there are.</param>
/// <param name="CommonName">The common name of its certificate, at most 64 characters; null for its id.</param>
public sealed record SetCredentialsRequest(
    string ChargePointId, int SecurityProfile, PasswordHash? Password = null, string? CommonName = null)
    : IInternalRequest<SetCredentialsRequest, CredentialsAnswer>
{
    /// <inheritdoc/>
    public static string Name => "boot.SetCredentials";
}

/// <summary>
/// A charge point that has credentials has none any more, and is not let in until it gets new ones; unless <c>Credentials:WelcomeRemoved</c>
/// has what holds for all hold for it. One that is connected and would not be let in any more has its connection closed. One that never had
/// any is left as it is.
/// </summary>
/// <param name="ChargePointId">The charge point; at most 255 characters.</param>
public sealed record RemoveCredentialsRequest(string ChargePointId) : IInternalRequest<RemoveCredentialsRequest, CredentialsAnswer>
{
    /// <inheritdoc/>
    public static string Name => "boot.RemoveCredentials";
}

/// <summary>What is set for a charge point now.</summary>
/// <param name="Credentials">That; null for nothing.</param>
public sealed record CredentialsAnswer(SetCredentials? Credentials);

/// <summary>How a charge point must prove who it is.</summary>
/// <param name="SecurityProfile">The least that its connections must have: 0 to 3.</param>
/// <param name="TargetProfile">The profile that it was told to change to and has not come in with so far; null for none.</param>
/// <param name="CommonName">The common name of its certificate; null for its id.</param>
/// <param name="Passwords">How many passwords are valid: more than one until it has come in with the newest.</param>
/// <param name="ChangedAt">When that was changed last.</param>
public sealed record SetCredentials(int SecurityProfile, int? TargetProfile, string? CommonName, int Passwords, DateTimeOffset ChangedAt);
