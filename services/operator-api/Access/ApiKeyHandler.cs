using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace Ocpp.Micro.OperatorApi.Access;

/// <summary>Lets in who has a valid API key.</summary>
internal sealed class ApiKeyHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory loggers, UrlEncoder encoder, ApiKeyStore keys, KeyAttempts attempts)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, loggers, encoder)
{
    private const string RetryAfterSeconds = "10";

    private bool _isTooMany;

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (PresentedKey.Of(Request) is not { } presented)
            return AuthenticateResult.NoResult();

        var hash = KeySecret.HashOf(presented);
        _isTooMany = !attempts.MayLookUp(hash, Context.Connection.RemoteIpAddress);
        if (_isTooMany)
            return AuthenticateResult.Fail("Too many keys that are none.");

        var found = await keys.FindAsync(hash, Context.RequestAborted);
        attempts.Remember(hash, found is not null);
        if (found is not { } key)
            return AuthenticateResult.Fail("No such key.");

        var identity = new ClaimsIdentity(Scheme.Name);

        // Names are not unique, and requests of one caller are none of another's.
        AccessClaims.Add(identity, $"key:{key.Name}:{key.Id}", [key.Scope]);
        AccessClaims.AddKey(identity, key.Id);
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), Scheme.Name));
    }

    // RFC 6750 §3.
    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        if (_isTooMany)
        {
            Response.StatusCode = StatusCodes.Status429TooManyRequests;
            Response.Headers.RetryAfter = RetryAfterSeconds;
            return Task.CompletedTask;
        }

        Response.StatusCode = StatusCodes.Status401Unauthorized;
        Response.Headers.WWWAuthenticate = PresentedKey.Of(Request) is null ? "Bearer" : "Bearer error=\"invalid_token\"";
        return Task.CompletedTask;
    }
}
