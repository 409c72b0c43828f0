using Ocpp.Micro.Contracts.Requests;

namespace Ocpp.Micro.Contracts.Credentials;

/// <summary>Who goes by a name that a certificate is to have?</summary>
/// <param name="CommonName">The name.</param>
public sealed record FindBearerRequest(string CommonName) : IInternalRequest<FindBearerRequest, FindBearerResponse>
{
    /// <inheritdoc/>
    public static string Name => "boot.FindBearer";
}

/// <summary>Who does.</summary>
/// <param name="SetFor">The charge point that an operator has set the name for; null for none. No other may have it, whatever its id is.</param>
/// <param name="IsId">Whether it is the id of a charge point that is known, registered or named beforehand, or has ever connected.</param>
public sealed record FindBearerResponse(string? SetFor, bool IsId);
