using System.ComponentModel.DataAnnotations;

namespace Ocpp.Micro.OperatorApi.Access;

/// <summary>Whose tokens are taken beside API keys: those of an OpenID Connect issuer. Section <c>Oidc</c>.</summary>
public sealed class OidcOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Oidc";

    /// <summary>
    /// The issuer, whose keys are found below it by <c>/.well-known/openid-configuration</c>. None by default: API keys alone open the
    /// operators' API.
    /// </summary>
    public Uri? Issuer { get; set; }

    /// <summary>What a token must be made for (<c>aud</c>). Must be set together with <see cref="Issuer"/>.</summary>
    public string? Audience { get; set; }

    /// <summary>Whether the issuer may be asked over HTTPS only. Default true.</summary>
    public bool RequireHttps { get; set; } = true;

    /// <summary>
    /// The claim that says what the token's holder may do, for example <c>roles</c>: several values, or one with spaces between. Default
    /// <c>scope</c>.
    /// </summary>
    [Required]
    public string ScopeClaim { get; set; } = "scope";

    /// <summary>
    /// What stands before <c>read</c>, <c>command</c> and <c>admin</c> in that claim, for example <c>ocpp:</c>; other values mean nothing.
    /// None by default.
    /// </summary>
    public string? ScopePrefix { get; set; }

    /// <summary>The claim that says who it is, for the audit trail. Default <c>sub</c>.</summary>
    [Required]
    public string NameClaim { get; set; } = "sub";
}
