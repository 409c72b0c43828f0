namespace Ocpp.Micro.OperatorApi.Access;

/// <summary>The ways in.</summary>
internal static class AccessSchemes
{
    /// <summary>Chooses between the others by what the request brings.</summary>
    public const string Any = "any";

    /// <summary>An API key.</summary>
    public const string ApiKey = "api-key";

    /// <summary>A token of the configured issuer.</summary>
    public const string Oidc = "oidc";
}
