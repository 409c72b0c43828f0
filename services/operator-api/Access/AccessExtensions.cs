using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Options;
using Ocpp.Micro.ServiceDefaults.Listeners;
using Ocpp.Micro.ServiceDefaults.Settings;

namespace Ocpp.Micro.OperatorApi.Access;

/// <summary>Closes the operators' listener to whoever has neither key nor token.</summary>
internal static class AccessExtensions
{
    public static void AddAccess(this IServiceCollection services, bool printsFirstKey)
    {
        services.AddValidatedOptions<OidcOptions, OidcOptionsValidator>(OidcOptions.Section);
        services.AddSingleton<IConfigureOptions<JwtBearerOptions>, TokenSetup>();
        services.AddScoped<ApiKeyStore>();
        services.AddSingleton<KeyAttempts>();
        services.AddHostedService<KeyWatch>();
        if (printsFirstKey)
            services.AddSingleton(static _ => new FirstKeyPrinter(Console.Error));
        services.AddHostedService<FirstKey>();
        services.AddAuthentication(AccessSchemes.Any)
            .AddPolicyScheme(AccessSchemes.Any, null, static scheme => scheme.ForwardDefaultSelector = Select)
            .AddScheme<AuthenticationSchemeOptions, ApiKeyHandler>(AccessSchemes.ApiKey, null)
            .AddJwtBearer(AccessSchemes.Oidc);

        // Whatever names no policy, paths that lead nowhere included, needs a caller who is known. Other listeners have their own rules.
        services.AddAuthorizationBuilder()
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAssertion(IsKnownOrElsewhere).Build())
            .AddPolicy(AccessPolicies.Read, static policy => policy.RequireScope(AccessScope.Read))
            .AddPolicy(AccessPolicies.Command, static policy => policy.RequireScope(AccessScope.Command))
            .AddPolicy(AccessPolicies.Admin, static policy => policy.RequireScope(AccessScope.Admin));
    }

    private static void RequireScope(this AuthorizationPolicyBuilder policy, AccessScope scope) =>
        policy.RequireAuthenticatedUser().RequireAssertion(context => context.User.Has(scope));

    private static bool IsKnownOrElsewhere(AuthorizationHandlerContext context) =>
        context.User.Identity is { IsAuthenticated: true }
        || (context.Resource is HttpContext http && !http.IsOnListener(OperatorApiOptions.Listener));

    private static string Select(HttpContext context) =>
        PresentedKey.IsToken(context.Request) && context.RequestServices.GetRequiredService<IOptions<OidcOptions>>().Value.Issuer is not null
            ? AccessSchemes.Oidc
            : AccessSchemes.ApiKey;
}
