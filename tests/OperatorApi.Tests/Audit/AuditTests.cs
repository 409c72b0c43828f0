using System.Net;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Ocpp.Micro.Contracts;
using Ocpp.Micro.Contracts.ChargePoints;
using Ocpp.Micro.Contracts.Credentials;
using Ocpp.Micro.Contracts.IdTokens;
using Ocpp.Micro.Testing;
using Ocpp.Micro.Testing.Databases;
using Ocpp.Micro.Testing.Services;

namespace Ocpp.Micro.OperatorApi.Tests.Audit;

public sealed class AuditOnSqliteTests() : AuditTests(new SqliteUnderTest());

public sealed class AuditOnPostgreSqlTests(PostgreSqlFixture server) : AuditTests(new PostgreSqlUnderTest(server));

/// <summary>Who has changed what by the API is taken down, and their secrets are not.</summary>
public abstract class AuditTests(DatabaseUnderTest database) : OperatorApiTests(database)
{
    private const string Secret = "a secret of 16 characters";

    private static readonly ChargePointEntry _chargePoint = new("CP", Registration.Accepted, null, null, null, null, null, null);
    private static readonly IdTokenEntry _token = new(Guid.NewGuid(), Secret, "", false, null, null, false);

    [Theory]
    [InlineData("POST", "/api-keys", """{"name":"robot","scope":"read"}""", "createApiKey", 201)]
    [InlineData("POST", "/api-keys", """{"name":"robot"}""", "createApiKey", 422)]
    [InlineData("DELETE", "/api-keys/0199ffff-0000-7000-8000-000000000000", null, "revokeApiKey", 404)]
    [InlineData("PUT", "/charge-points/CP", """{"decision":"accepted"}""", "registerChargePoint", 200)]
    [InlineData("PATCH", "/charge-points/CP", """{"decision":null}""", "decideChargePoint", 200)]
    [InlineData("DELETE", "/charge-points/CP", null, "removeChargePoint", 204)]
    [InlineData("PUT", "/charge-points/CP/credentials", $$"""{"securityProfile":1,"password":"{{Secret}}"}""", "setCredentials", 200)]
    [InlineData("DELETE", "/charge-points/CP/credentials", null, "removeCredentials", null)]
    [InlineData("PUT", "/id-tokens", $$"""{"token":"{{Secret}}","groupId":"{{Secret}}"}""", "saveIdToken", 201)]
    [InlineData("PATCH", "/id-tokens/0199ffff-0000-7000-8000-000000000000", $$"""{"isBlocked":true,"groupId":"{{Secret}}"}""", "changeIdToken", 200)]
    [InlineData("POST", "/charge-points/CP/desired-states", $$"""{"settings":[{"name":"ApnPassword","value":"{{Secret}}"}]}""", "addDesiredStates", 202)]
    [InlineData("POST", "/charge-points/CP/commands/RemoteStartTransaction", $$"""{"idTag":"{{Secret}}"}""", "command", null)]
    [InlineData("POST", "/charge-points/CP/reset", "{}", "command", null)]
    public async Task Change_AnyKind_IsTakenDownOnceWithoutSecrets(string method, string path, string? body, string operation, int? status)
    {
        var client = await StartAsAdminAsync();
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        if (body is not null)
            request.Content = new StringContent(body, null, "application/json");

        await client.SendAsync(request, Cancellation);

        var entry = Assert.Single(await ListAsync(client, "/audit"));
        Assert.Equal(operation, entry.GetProperty("operation").GetString());
        Assert.Equal(status, entry.TryGetProperty("status", out var answered) ? answered.GetInt32() : null);
        Assert.StartsWith("key:admin:", entry.GetProperty("actor").GetString(), StringComparison.Ordinal);
        Assert.Equal(path.StartsWith("/charge-points", StringComparison.Ordinal) ? "CP" : null, TextOf(entry, "chargePointId"));
        Assert.Equal(body is not null, entry.TryGetProperty("details", out _));
        Assert.DoesNotContain(Secret, entry.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Question_AnyKind_IsNotTakenDown()
    {
        var client = await StartAsAdminAsync();

        await client.GetAsync("/charge-points/CP", Cancellation);
        await client.PostAsync("/id-tokens/search", new StringContent("{}", null, "application/json"), Cancellation);

        Assert.Empty(await ListAsync(client, "/audit"));
    }

    [Fact]
    public async Task List_Filters_ComeInPages()
    {
        var client = await StartAsAdminAsync();
        foreach (var path in (string[])["/charge-points/A", "/charge-points/B", "/charge-points/A", "/charge-points/A"])
            await client.PutAsync(path, new StringContent("{}", null, "application/json"), Cancellation);

        var first = await ApiUnderTest.JsonOf(await client.GetAsync("/audit?chargePoint=A&operation=registerChargePoint&limit=2", Cancellation));
        var second = await ApiUnderTest.JsonOf(await client.GetAsync($"/audit?chargePoint=A&limit=2&cursor={TextOf(first, "next")}", Cancellation));

        Assert.Equal((2, 1), (first.GetProperty("items").GetArrayLength(), second.GetProperty("items").GetArrayLength()));
        Assert.False(second.TryGetProperty("next", out _));
        Assert.Empty(await ListAsync(client, "/audit?actor=nobody"));
    }

    [Fact]
    public async Task List_ScopeCommand_IsForbidden()
    {
        var api = await StartAsync();

        await AssertProblemAsync(HttpStatusCode.Forbidden, "forbidden", await (await api.ClientAsync("command")).GetAsync("/audit", Cancellation));
    }

    private async Task<HttpClient> StartAsAdminAsync()
    {
        var api = await StartAsync();
        api.ChargePoints.Version = OcppVersion.V16;
        api.ChargePoints.UntypedAnswer = static (_, _) => Task.FromResult<object>("""{"status":"Accepted"}""");
        var services = api.Services.GetRequiredService<ScriptedServices>();
        services.Answer<FindChargePointRequest, FindChargePointResponse>(static _ => new(_chargePoint));
        services.Answer<SaveChargePointRequest, SaveChargePointResponse>(static _ => new(_chargePoint, false));
        services.Answer<RemoveChargePointRequest, RemoveChargePointResponse>(static _ => new(true));
        services.Answer<SetCredentialsRequest, CredentialsAnswer>(static _ => new(new SetCredentials(1, null, null, 1, default)));
        services.Answer<SaveIdTokenRequest, SaveIdTokenResponse>(static _ => new(_token, true));
        services.Answer<ChangeIdTokenRequest, FindIdTokenResponse>(static _ => new(_token));
        return await api.ClientAsync("admin");
    }

    private static string? TextOf(JsonElement json, string member) => json.TryGetProperty(member, out var text) ? text.GetString() : null;

    private static async Task<List<JsonElement>> ListAsync(HttpClient client, string path)
    {
        var response = await client.GetAsync(path, Cancellation);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return [.. (await ApiUnderTest.JsonOf(response)).GetProperty("items").EnumerateArray()];
    }
}
