using System.Security.Claims;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Extensions.Options;

namespace Ocpp.Micro.OperatorApi.Access;

/// <summary>Has tokens of the configured issuer checked, and their claims said in the words of this service.</summary>
internal sealed class TokenSetup(IOptions<OidcOptions> oidc) : IConfigureNamedOptions<JwtBearerOptions>
{
    public void Configure(string? name, JwtBearerOptions options)
    {
        if (name != AccessSchemes.Oidc || oidc.Value.Issuer is not { } issuer)
            return;

        options.Authority = issuer.OriginalString;
        options.Audience = oidc.Value.Audience;
        options.RequireHttpsMetadata = oidc.Value.RequireHttps;
        options.MapInboundClaims = false;
        options.Events = new JwtBearerEvents { OnTokenValidated = Translate };
    }

    public void Configure(JwtBearerOptions options) => Configure(null, options);

    private Task Translate(TokenValidatedContext context)
    {
        // Without a name, everybody's requests would be those of one caller.
        if (context.Principal?.Identity is ClaimsIdentity identity && identity.FindFirst(oidc.Value.NameClaim)?.Value is { Length: > 0 } name)
            AccessClaims.Add(identity, $"oidc:{name}", ScopesOf(identity, oidc.Value));
        else
            context.Fail("The token does not say whose it is.");

        return Task.CompletedTask;
    }

    // Read to the end before the identity gets claims of ours.
    private static List<AccessScope> ScopesOf(ClaimsIdentity identity, OidcOptions options) =>
    [
        .. from claim in identity.FindAll(options.ScopeClaim)
           from value in claim.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries)
           where value.StartsWith(options.ScopePrefix ?? "", StringComparison.Ordinal)
           let scope = Scope(value[(options.ScopePrefix ?? "").Length..])
           where scope is not null
           select scope.Value,
    ];

    private static AccessScope? Scope(string name) => name switch
    {
        AccessPolicies.Read => AccessScope.Read,
        AccessPolicies.Command => AccessScope.Command,
        AccessPolicies.Admin => AccessScope.Admin,
        _ => null,
    };
}
