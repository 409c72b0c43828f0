using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Ocpp.Micro.OperatorApi.Access;
using Ocpp.Micro.OperatorApi.Data;
using Ocpp.Micro.Testing;
using Ocpp.Micro.Testing.Databases;

namespace Ocpp.Micro.OperatorApi.Tests.Access;

public sealed class AccessOnSqliteTests() : AccessTests(new SqliteUnderTest());

public sealed class AccessOnPostgreSqlTests(PostgreSqlFixture server) : AccessTests(new PostgreSqlUnderTest(server));

public abstract class AccessTests(DatabaseUnderTest database) : OperatorApiTests(database)
{
    private const string Configured = "a-key-that-somebody-wrote-into-a-file";

    [Fact]
    public async Task Migrations_OnAnEmptyDatabase_MakeTheTablesOfTheModel()
    {
        var api = await StartAsync();

        Assert.False(await api.WithAsync(static database => Task.FromResult(database.Database.HasPendingModelChanges())));
    }

    [Theory]
    [InlineData("/api-keys")]
    [InlineData("/no/such/path")]
    public async Task Request_WithoutAKey_IsUnauthenticated(string path)
    {
        var api = await StartAsync();
        var client = await api.ClientAsync(null);

        var response = await client.GetAsync(path, Cancellation);

        await AssertProblemAsync(HttpStatusCode.Unauthorized, "unauthenticated", response);
        Assert.Equal("Bearer", response.Headers.WwwAuthenticate.ToString());
    }

    [Theory]
    [InlineData("ocpp_")]
    [InlineData("ocpp_12345678abcdefghijklmnopqrstuvwxyz")]
    [InlineData("eyJhbGciOiJub25lIn0.eyJzdWIiOiJtZSJ9.")]
    public async Task Request_WithAWrongKey_IsUnauthenticated(string key)
    {
        var api = await StartAsync();
        var client = await api.ClientAsync(null);
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);

        await AssertProblemAsync(HttpStatusCode.Unauthorized, "unauthenticated", await client.GetAsync("/api-keys", Cancellation));
    }

    [Theory]
    [InlineData("read")]
    [InlineData("command")]
    public async Task Request_WithATooSmallScope_IsForbidden(string scope)
    {
        var api = await StartAsync();
        var client = await api.ClientAsync(scope);

        await AssertProblemAsync(HttpStatusCode.Forbidden, "forbidden", await client.GetAsync("/api-keys", Cancellation));
        await AssertProblemAsync(HttpStatusCode.NotFound, "not-found", await client.GetAsync("/no/such/path", Cancellation));
    }

    [Fact]
    public async Task Create_Key_OpensWithItUntilItIsRevoked()
    {
        var api = await StartAsync();
        var admin = await api.ClientAsync("admin");

        var created = await admin.PostAsJsonAsync("/api-keys", new { name = "robot", scope = "admin" }, Cancellation);
        var body = await ApiUnderTest.JsonOf(created);
        var robot = await api.ClientAsync(null);
        robot.DefaultRequestHeaders.Add("X-Api-Key", body.GetProperty("key").GetString());
        var list = await robot.GetStringAsync("/api-keys", Cancellation);
        var revoked = await admin.DeleteAsync(created.Headers.Location, Cancellation);
        var late = await robot.GetAsync("/api-keys", Cancellation);

        Assert.Equal(HttpStatusCode.Created, created.StatusCode);
        Assert.Contains("\"robot\"", list, StringComparison.Ordinal);
        Assert.DoesNotContain(body.GetProperty("key").GetString()!, list, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NoContent, revoked.StatusCode);
        await AssertProblemAsync(HttpStatusCode.Unauthorized, "unauthenticated", late);
        Assert.StartsWith("key:admin:", body.GetProperty("details").GetProperty("createdBy").GetString(), StringComparison.Ordinal);
    }

    /// <summary>Who tries keys does not have the database asked for as many as there are, and keeps nobody out.</summary>
    [Fact]
    public async Task Keys_ThatAreNone_AreAskedForSoOftenAndNoMore()
    {
        var api = await StartAsync(("OperatorApi:UnknownKeysPerMinute", "5"));
        var admin = await api.ClientAsync("admin");
        Assert.Equal(HttpStatusCode.OK, (await admin.GetAsync("/api-keys", Cancellation)).StatusCode);
        var statuses = new List<HttpStatusCode>();
        HttpResponseMessage last = null!;
        for (var i = 0; i < 10; i++)
        {
            using var guess = new HttpRequestMessage(HttpMethod.Get, "/api-keys");
            guess.Headers.Add("X-Api-Key", $"guess-{i}");
            last = await (await api.ClientAsync(null)).SendAsync(guess, Cancellation);
            statuses.Add(last.StatusCode);
        }

        Assert.Equal(HttpStatusCode.Unauthorized, statuses[0]);
        Assert.Contains(HttpStatusCode.TooManyRequests, statuses);
        Assert.NotNull(last.Headers.RetryAfter);
        await AssertProblemAsync(HttpStatusCode.TooManyRequests, "too-many-attempts", last);
        Assert.Equal(HttpStatusCode.OK, (await admin.GetAsync("/api-keys", Cancellation)).StatusCode);
    }

    /// <summary>Behind a proxy all have its address: valid keys open beside those that are none, at an instance that has never seen them, too.</summary>
    [Fact]
    public async Task Keys_ThatAreValid_OpenHoweverManyAreNone()
    {
        var other = await StartAsync();
        var known = await other.ClientAsync("admin");
        var api = await StartAsync(("OperatorApi:UnknownKeysPerMinute", "1"));
        var guesser = await api.ClientAsync(null);
        guesser.DefaultRequestHeaders.Add("X-Api-Key", "guess");
        await Eventually.IsTrueAsync(
            async () => (await guesser.GetAsync("/api-keys", Cancellation)).StatusCode == HttpStatusCode.TooManyRequests, "the guesser held up");
        var admin = await ClientAsync(known);

        await Eventually.IsTrueAsync(() => OpensAsync(admin), "a key of before the start");
        Assert.True(await OpensAsync(await api.ClientAsync("admin")));
        var later = await ClientAsync(await other.ClientAsync("admin"));
        await Eventually.IsTrueAsync(
            async () =>
            {
                api.Clock.Advance(TimeSpan.FromSeconds(5));
                return await OpensAsync(later);
            },
            "a key that another instance has made");
        Assert.Equal(HttpStatusCode.TooManyRequests, (await guesser.GetAsync("/api-keys", Cancellation)).StatusCode);

        async Task<HttpClient> ClientAsync(HttpClient same)
        {
            var client = await api.ClientAsync(null);
            client.DefaultRequestHeaders.Authorization = same.DefaultRequestHeaders.Authorization;
            return client;
        }

        static async Task<bool> OpensAsync(HttpClient client) => (await client.GetAsync("/api-keys", Cancellation)).IsSuccessStatusCode;
    }

    [Fact]
    public async Task Key_PastItsTime_OpensNothing()
    {
        var api = await StartAsync();
        var admin = await api.ClientAsync("admin");
        var created = await admin.PostAsJsonAsync(
            "/api-keys", new { name = "guest", scope = "admin", expiresAt = api.Clock.GetUtcNow().AddHours(1) }, Cancellation);
        var guest = await api.ClientAsync(null);
        guest.DefaultRequestHeaders.Add("X-Api-Key", (await ApiUnderTest.JsonOf(created)).GetProperty("key").GetString());

        var before = await guest.GetAsync("/api-keys", Cancellation);
        api.Clock.Advance(TimeSpan.FromHours(1));
        var after = await guest.GetAsync("/api-keys", Cancellation);

        Assert.Equal(HttpStatusCode.OK, before.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, after.StatusCode);
    }

    [Fact]
    public async Task Create_StoredKey_IsAHashAlone()
    {
        var api = await StartAsync();
        var admin = await api.ClientAsync("admin");

        var stored = await api.WithAsync(static database => database.Set<ApiKey>().SingleAsync(Cancellation));

        var key = admin.DefaultRequestHeaders.Authorization!.Parameter!;
        Assert.Equal(key[..13], stored.Prefix);
        Assert.Equal(32, stored.Hash.Length);
    }

    [Theory]
    [InlineData("""{"scope":"read"}""", "$.name")]
    [InlineData("""{"name":"a"}""", "$.scope")]
    [InlineData("""{"name":"a","scope":"read","expiresAt":"2020-01-01T00:00:00Z"}""", "$.expiresAt")]
    public async Task Create_InvalidField_IsNamed(string body, string field)
    {
        var api = await StartAsync();
        var admin = await api.ClientAsync("admin");

        var response = await admin.PostAsync("/api-keys", new StringContent(body, null, "application/json"), Cancellation);

        var problem = await AssertProblemAsync(HttpStatusCode.UnprocessableEntity, "invalid-field", response);
        Assert.Equal(field, problem.GetProperty("field").GetString());
    }

    [Theory]
    [InlineData("{")]
    [InlineData("""{"name":1}""")]
    [InlineData("""{"name":"a","scope":"god"}""")]
    [InlineData("""{"name":"a","scope":99}""")]
    public async Task Create_MalformedBody_IsRefused(string body)
    {
        var api = await StartAsync();
        var admin = await api.ClientAsync("admin");

        var response = await admin.PostAsync("/api-keys", new StringContent(body, null, "application/json"), Cancellation);

        await AssertProblemAsync(HttpStatusCode.BadRequest, "malformed-request", response);
    }

    [Fact]
    public async Task Start_ConfiguredKey_OpensUntilAnotherIsConfigured()
    {
        var first = await StartAsync(("OperatorApi:BootstrapKey", Configured));
        var client = await first.ClientAsync(null);
        client.DefaultRequestHeaders.Add("X-Api-Key", Configured);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/api-keys", Cancellation)).StatusCode);

        var second = await StartAsync(("OperatorApi:BootstrapKey", Configured + "-2"));
        var other = await second.ClientAsync(null);
        other.DefaultRequestHeaders.Add("X-Api-Key", Configured + "-2");
        Assert.Equal(HttpStatusCode.OK, (await other.GetAsync("/api-keys", Cancellation)).StatusCode);

        Assert.Equal(HttpStatusCode.Unauthorized, (await client.GetAsync("/api-keys", Cancellation)).StatusCode);
        Assert.DoesNotContain(Configured[..8], await other.GetStringAsync("/api-keys", Cancellation), StringComparison.Ordinal);
    }

    /// <summary>An instance that still has the former key starts again while the others have the new one.</summary>
    [Fact]
    public async Task Start_FormerKeyConfiguredAgain_LeavesTheNewOneAndSaysSo()
    {
        await StartAsync(("OperatorApi:BootstrapKey", Configured));
        var second = await StartAsync(("OperatorApi:BootstrapKey", Configured + "-2"));
        var client = await second.ClientAsync(null);
        client.DefaultRequestHeaders.Add("X-Api-Key", Configured + "-2");

        var late = await StartAsync(("OperatorApi:BootstrapKey", Configured));
        var former = await late.ClientAsync(null);
        former.DefaultRequestHeaders.Add("X-Api-Key", Configured);

        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/api-keys", Cancellation)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await former.GetAsync("/api-keys", Cancellation)).StatusCode);
        Assert.Contains(WarningsOf(late), static line => line.Contains("OperatorApi:BootstrapKey was revoked", StringComparison.Ordinal));
        Assert.DoesNotContain(WarningsOf(late), static line => line.Contains("No API key", StringComparison.Ordinal));
        Assert.Empty(WarningsOf(second));
    }

    [Fact]
    public async Task Start_ConfiguredKeyThatWasRevoked_SaysThatNobodyGetsIn()
    {
        var first = await StartAsync(("OperatorApi:BootstrapKey", Configured));
        var key = await first.WithAsync(static database => database.ApiKeys.SingleAsync(Cancellation));
        await first.WithKeysAsync(keys => keys.RevokeAsync(key.Id, Cancellation));

        var second = await StartAsync(("OperatorApi:BootstrapKey", Configured));

        Assert.Contains(WarningsOf(second), static line => line.Contains("No API key", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Start_WithoutAnyKey_PrintsOneOnce()
    {
        var first = await StartAsync(printsFirstKey: true);
        var client = await first.ClientAsync(null);
        client.DefaultRequestHeaders.Add("X-Api-Key", first.Console.ToString()!.Split(' ')[^1].Trim());

        var second = await StartAsync(printsFirstKey: true);

        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/api-keys", Cancellation)).StatusCode);
        Assert.Equal(1, await second.WithAsync(static database => database.ApiKeys.CountAsync(Cancellation)));
        Assert.Empty(second.Console.ToString()!);
    }

    private static IEnumerable<string> WarningsOf(ApiUnderTest api) => api.Services.GetFakeLogCollector().GetSnapshot()
        .Where(static line => line.Level >= LogLevel.Warning && line.Category == typeof(FirstKey).FullName).Select(static line => line.Message);
}
