using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Ocpp.Micro.OperatorApi.Tests.Access;

/// <summary>An OpenID Connect issuer: its configuration and keys over HTTP, and tokens.</summary>
internal sealed class TestIssuer : IAsyncDisposable
{
    public const string Audience = "operators";

    private readonly RSA _key = RSA.Create(2048);
    private readonly WebApplication _app;

    private TestIssuer(WebApplication app) => _app = app;

    public string Address => _app.Urls.First();

    public static async Task<TestIssuer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var issuer = new TestIssuer(builder.Build());
        issuer._app.MapGet("/.well-known/openid-configuration", () => Results.Json(new { issuer = issuer.Address, jwks_uri = $"{issuer.Address}/keys" }));
        issuer._app.MapGet("/keys", () => Results.Json(new { keys = new[] { issuer.PublicKey() } }));
        await issuer._app.StartAsync();
        return issuer;
    }

    /// <summary>A token; what is left out is right.</summary>
    public string Token(string scope, string? issuer = null, string audience = Audience, TimeSpan? validFor = null, RSA? key = null)
    {
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        var until = now + (validFor ?? TimeSpan.FromMinutes(5));
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = issuer ?? Address,
            Audience = audience,
            NotBefore = until - TimeSpan.FromHours(1),
            Expires = until,
            Claims = new Dictionary<string, object> { ["sub"] = "somebody", ["scope"] = scope },
            SigningCredentials = new(new RsaSecurityKey(key ?? _key) { KeyId = "1" }, SecurityAlgorithms.RsaSha256),
        });
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _key.Dispose();
    }

    private object PublicKey()
    {
        var parameters = _key.ExportParameters(includePrivateParameters: false);
        return new
        {
            kty = "RSA",
            use = "sig",
            kid = "1",
            n = Base64UrlEncoder.Encode(parameters.Modulus),
            e = Base64UrlEncoder.Encode(parameters.Exponent),
        };
    }
}
