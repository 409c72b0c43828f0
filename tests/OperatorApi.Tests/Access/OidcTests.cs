using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using Ocpp.Micro.Testing.Databases;

namespace Ocpp.Micro.OperatorApi.Tests.Access;

/// <summary>Tokens of an issuer that the API finds by itself, over HTTP.</summary>
public sealed class OidcTests() : OperatorApiTests(new SqliteUnderTest()), IAsyncLifetime
{
    private TestIssuer _issuer = null!;
    private HttpClient _client = null!;

    async ValueTask IAsyncLifetime.InitializeAsync()
    {
        await InitializeAsync();
        _issuer = await TestIssuer.StartAsync();
        var api = await StartAsync(("Oidc:Issuer", _issuer.Address), ("Oidc:Audience", TestIssuer.Audience), ("Oidc:RequireHttps", "false"));
        _client = await api.ClientAsync(scope: null);
    }

    async ValueTask IAsyncDisposable.DisposeAsync()
    {
        await _issuer.DisposeAsync();
        await DisposeAsync();
    }

    [Fact]
    public async Task Token_OfTheIssuer_OpensWhatItsScopeAllows()
    {
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(_issuer.Token("openid read"), "/commands"));
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(_issuer.Token("openid read"), "/api-keys"));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(_issuer.Token("admin"), "/api-keys"));
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(_issuer.Token("openid"), "/commands"));
    }

    [Fact]
    public async Task Token_ThatIsNotRight_OpensNothing()
    {
        using var otherKey = RSA.Create(2048);

        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(_issuer.Token("admin", issuer: "https://issuer.example"), "/commands"));
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(_issuer.Token("admin", audience: "others"), "/commands"));
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(_issuer.Token("admin", validFor: TimeSpan.FromMinutes(-10)), "/commands"));
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(_issuer.Token("admin", key: otherKey), "/commands"));
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(Unsigned(_issuer.Token("admin")), "/commands"));
    }

    private static string Unsigned(string token)
    {
        var header = Convert.ToBase64String(Encoding.UTF8.GetBytes("""{"alg":"none","typ":"JWT"}""")).TrimEnd('=');
        return $"{header}.{token.Split('.')[1]}.";
    }

    private async Task<HttpStatusCode> StatusAsync(string token, string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var response = await _client.SendAsync(request, Cancellation);
        return response.StatusCode;
    }
}
