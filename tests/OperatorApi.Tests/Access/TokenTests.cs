using System.Security.Claims;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Ocpp.Micro.OperatorApi.Access;

namespace Ocpp.Micro.OperatorApi.Tests.Access;

/// <summary>What is made of tokens whose signature has been checked.</summary>
public sealed class TokenTests
{
    [Fact]
    public async Task Validated_WithANameAndAScope_IsThatCaller()
    {
        var context = await ValidatedAsync(new Claim("sub", "me"), new Claim("scope", "openid command"));

        Assert.Null(context.Result);
        Assert.Equal("oidc:me", context.Principal!.Actor());
        Assert.True(context.Principal!.Has(AccessScope.Command));
        Assert.False(context.Principal!.Has(AccessScope.Admin));
    }

    /// <summary>They would share one namespace of idempotency keys, and could not be told apart in the audit trail.</summary>
    [Theory]
    [InlineData("name", "me")]
    [InlineData("sub", "")]
    public async Task Validated_WithoutAName_IsRefused(string claim, string value)
    {
        var context = await ValidatedAsync(new Claim(claim, value), new Claim("scope", "admin"));

        Assert.NotNull(context.Result?.Failure);
        Assert.False(context.Principal!.Has(AccessScope.Read));
    }

    private static async Task<TokenValidatedContext> ValidatedAsync(params Claim[] claims)
    {
        var options = new JwtBearerOptions();
        var oidc = new OidcOptions { Issuer = new Uri("https://issuer.example"), Audience = "operators" };
        new TokenSetup(Options.Create(oidc)).Configure(AccessSchemes.Oidc, options);
        var context = new TokenValidatedContext(new DefaultHttpContext(), new(AccessSchemes.Oidc, null, typeof(JwtBearerHandler)), options)
        {
            Principal = new ClaimsPrincipal(new ClaimsIdentity(claims, "test")),
        };
        await options.Events.OnTokenValidated(context);
        return context;
    }
}
