using System.Net;
using System.Net.Http.Json;
using System.Text;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;
using Ocpp.Micro.Contracts.ChargePoints;
using Ocpp.Micro.Contracts.IdTokens;
using Ocpp.Micro.Contracts.Requests;
using Ocpp.Micro.Contracts.Transactions;
using Ocpp.Micro.Messaging.Requests;
using Ocpp.Micro.Testing.Services;

namespace Ocpp.Micro.OperatorApi.Tests.Queries;

/// <summary>What operators ask for over HTTP, and what they hear when a service does not answer. Its database is not looked at.</summary>
public sealed class QueryTests(SharedApi shared) : SharedApiTests(shared)
{
    private static readonly ChargePointEntry _chargePoint = new("CP/1", Registration.Accepted, null, null, null, null, null, null);

    [Theory]
    [InlineData("/charge-points?limit=501", "limit")]
    [InlineData("/charge-points?limit=x", "limit")]
    [InlineData("/charge-points?registration=maybe", "registration")]
    [InlineData("/charge-points?connected=1", "connected")]
    [InlineData("/transactions?from=yesterday", "from")]
    [InlineData("/transactions?open=yes", "open")]
    [InlineData("/id-tokens?blocked=no", "blocked")]
    [InlineData("/connectors?limit=0", "limit")]
    [InlineData("/charge-points/CP/connectors?limit=-1", "limit")]
    [InlineData("/charge-points/CP/variables?evse=one", "evse")]
    [InlineData("/charge-points/CP/device-events?severity=x", "severity")]
    [InlineData("/charge-points/CP/device-events?from=2026", "from")]
    [InlineData("/charge-points/CP/progress?process=lunch", "process")]
    [InlineData("/security-events?to=tomorrow", "to")]
    [InlineData("/security-events?critical=very", "critical")]
    [InlineData("/charge-points/CP/security-events?critical=very", "critical")]
    public async Task Get_FilterThatCannotBe_NamesIt(string path, string field)
    {
        var (_, client) = await StartAsync("read");

        var problem = await AssertProblemAsync(
            HttpStatusCode.UnprocessableEntity, "invalid-field", await client.GetAsync(new Uri(path, UriKind.Relative), Cancellation));

        Assert.Equal(field, problem.GetProperty("field").GetString());
    }

    [Fact]
    public async Task Get_ServiceAway_IsUnavailableForAWhile()
    {
        var (_, client) = await StartAsync("read");

        var response = await client.GetAsync(new Uri("/charge-points", UriKind.Relative), Cancellation);

        Assert.NotNull(response.Headers.RetryAfter);
        await AssertProblemAsync(HttpStatusCode.ServiceUnavailable, "unavailable", response);
    }

    [Theory]
    [InlineData("$.page.after must be another", "cursor", "cursor must be another.")]
    [InlineData("$.chargePointId must be known", "$.chargePointId", "$.chargePointId must be known.")]
    [InlineData("The service is of another mind.", null, "The service is of another mind.")]
    public async Task Get_ServiceRefuses_NamesWhatIsToBlame(string reason, string? field, string detail)
    {
        var (services, client) = await StartAsync("read");
        services.Answer<ListTransactionsRequest, Page<TransactionEntry>>(
            _ => throw new RequestException("session.ListTransactions", RequestFailure.Refused, reason));

        var problem = await AssertProblemAsync(
            HttpStatusCode.UnprocessableEntity,
            "invalid-field",
            await client.GetAsync(new Uri("/transactions?cursor=x", UriKind.Relative), Cancellation));

        Assert.Equal(field, problem.TryGetProperty("field", out var named) ? named.GetString() : null);
        Assert.Equal(detail, problem.GetProperty("detail").GetString());
    }

    [Fact]
    public async Task Get_OwnDatabaseAway_IsUnavailableForAWhile()
    {
        var (services, client) = await StartAsync("read");
        services.Answer<ListChargePointsRequest, Page<ChargePointEntry>>(static _ => throw new RetryLimitExceededException("away"));

        var response = await client.GetAsync(new Uri("/charge-points", UriKind.Relative), Cancellation);

        Assert.NotNull(response.Headers.RetryAfter);
        await AssertProblemAsync(HttpStatusCode.ServiceUnavailable, "unavailable", response);
    }

    /// <summary>Ingresses log addresses; and one that passed over the parameter would list everything.</summary>
    [Theory]
    [InlineData("/transactions?idToken=SECRET", "idToken")]
    [InlineData("/charge-points/CP/transactions?IdToken=SECRET", "idToken")]
    [InlineData("/id-tokens?token=SECRET", "token")]
    [InlineData("/id-tokens?group=SECRET", "group")]
    public async Task Get_IdTokenInTheAddress_IsSentToTheSearch(string path, string field)
    {
        var (services, client) = await StartAsync("read");

        var problem = await AssertProblemAsync(
            HttpStatusCode.UnprocessableEntity, "invalid-field", await client.GetAsync(new Uri(path, UriKind.Relative), Cancellation));

        Assert.Equal(field, problem.GetProperty("field").GetString());
        Assert.Contains("/search", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.DoesNotContain("SECRET", problem.GetRawText(), StringComparison.Ordinal);
        Assert.Empty(services.Asked);
    }

    [Fact]
    public async Task Search_ByIdToken_ReachesTheService()
    {
        var (services, client) = await StartAsync("read");
        services.Answer<ListTransactionsRequest, Page<TransactionEntry>>(static _ => new([], "more"));
        services.Answer<ListIdTokensRequest, Page<IdTokenEntry>>(static _ => new([], null));
        var from = new DateTimeOffset(2026, 1, 31, 12, 0, 0, TimeSpan.Zero);

        var sessions = await client.PostAsJsonAsync(
            "/transactions/search", new { idToken = "A", open = true, from, limit = 7, cursor = "there" }, Cancellation);
        await client.PostAsJsonAsync("/id-tokens/search", new { token = "A", groupId = "G", isBlocked = false }, Cancellation);

        Assert.Equal(
            [
                new ListTransactionsRequest(new(7, "there"), IsOpen: true, StartedFrom: from, IdToken: "A"),
                new ListIdTokensRequest(new(), "A", GroupId: "G", IsBlocked: false),
            ],
            services.Asked);
        Assert.Equal("more", (await ApiUnderTest.JsonOf(sessions)).GetProperty("next").GetString());
    }

    [Theory]
    [InlineData("/transactions/search", """{"limit":501}""", HttpStatusCode.UnprocessableEntity, "invalid-field")]
    [InlineData("/transactions/search", """{"idTag":"A"}""", HttpStatusCode.BadRequest, "malformed-request")]
    [InlineData("/id-tokens/search", """{"limit":0}""", HttpStatusCode.UnprocessableEntity, "invalid-field")]
    [InlineData("/id-tokens/search", """{"idToken":"A"}""", HttpStatusCode.BadRequest, "malformed-request")]
    public async Task Search_ConditionThatCannotBe_IsRefused(string path, string body, HttpStatusCode status, string kind)
    {
        var (services, client) = await StartAsync("read");
        using var content = new StringContent(body, Encoding.UTF8, "application/json");

        await AssertProblemAsync(status, kind, await client.PostAsync(new Uri(path, UriKind.Relative), content, Cancellation));

        Assert.Empty(services.Asked);
    }

    [Fact]
    public async Task Get_Filters_ReachTheService()
    {
        var (services, client) = await StartAsync("read");
        services.Answer<ListChargePointsRequest, Page<ChargePointEntry>>(static _ => new([_chargePoint], "more"));

        var page = await ApiUnderTest.JsonOf(await client.GetAsync(
            new Uri("/charge-points?registration=accepted&connected=true&firmware=1.0&limit=7&cursor=there", UriKind.Relative), Cancellation));

        Assert.Equal(
            new ListChargePointsRequest(new(7, "there"), Registration.Accepted, IsConnected: true, FirmwareVersion: "1.0"),
            Assert.Single(services.Asked));
        Assert.Equal("more", page.GetProperty("next").GetString());
        Assert.Equal("accepted", page.GetProperty("items")[0].GetProperty("registration").GetString());
    }

    [Theory]
    [InlineData("/charge-points/CP")]
    [InlineData("/transactions/3f2504e0-4f89-41d3-9a0c-0305e82c3301")]
    [InlineData("/transactions/3f2504e0-4f89-41d3-9a0c-0305e82c3301/meter-values")]
    [InlineData("/id-tokens/3f2504e0-4f89-41d3-9a0c-0305e82c3301")]
    public async Task Get_Unknown_IsNotFound(string path)
    {
        var (services, client) = await StartAsync("read");
        services.Answer<FindChargePointRequest, FindChargePointResponse>(static _ => new(null));
        services.Answer<FindTransactionRequest, FindTransactionResponse>(static _ => new(null));
        services.Answer<ListMeterValuesRequest, ListMeterValuesResponse>(static _ => new(null));
        services.Answer<FindIdTokenRequest, FindIdTokenResponse>(static _ => new(null));

        await AssertProblemAsync(HttpStatusCode.NotFound, "not-found", await client.GetAsync(new Uri(path, UriKind.Relative), Cancellation));
    }

    [Fact]
    public async Task Put_ChargePoint_IsForThoseWhoDecide()
    {
        var (services, client) = await StartAsync("admin");
        services.Answer<SaveChargePointRequest, SaveChargePointResponse>(static _ => new(_chargePoint, true));
        var path = new Uri("/charge-points/CP", UriKind.Relative);

        var created = await client.PutAsJsonAsync(path, new { decision = "accepted" }, Cancellation);

        Assert.Equal(HttpStatusCode.Created, created.StatusCode);
        Assert.Equal(new SaveChargePointRequest("CP", Registration.Accepted, IsNew: true), Assert.Single(services.Asked));
        var other = await (await StartAsync("command")).Client.PutAsJsonAsync(path, new { decision = "accepted" }, Cancellation);
        await AssertProblemAsync(HttpStatusCode.Forbidden, "forbidden", other);
    }

    [Theory]
    [InlineData("{}", null)]
    [InlineData("""{"decision":null}""", "")]
    [InlineData("""{"decision":"rejected"}""", "Rejected")]
    public async Task Patch_ChargePoint_ChangesWhatStandsThere(string body, string? decided)
    {
        var (services, client) = await StartAsync("admin");
        services.Answer<SaveChargePointRequest, SaveChargePointResponse>(static _ => new(_chargePoint, false));
        services.Answer<FindChargePointRequest, FindChargePointResponse>(static _ => new(_chargePoint));

        var changed = await client.PatchAsync(
            new Uri("/charge-points/CP", UriKind.Relative), new StringContent(body, null, "application/json"), Cancellation);

        Assert.Equal(HttpStatusCode.OK, changed.StatusCode);
        Registration? decision = string.IsNullOrEmpty(decided) ? null : Enum.Parse<Registration>(decided);
        Assert.Equal(
            decided is null ? new FindChargePointRequest("CP") : (object)new SaveChargePointRequest("CP", decision, IsNew: false),
            Assert.Single(services.Asked));
    }

    [Fact]
    public async Task Patch_IdToken_ChangesWhatStandsThere()
    {
        var (services, client) = await StartAsync("admin");
        var token = new IdTokenEntry(Guid.NewGuid(), "TAG", "", true, null, null, false);
        services.Answer<ChangeIdTokenRequest, FindIdTokenResponse>(_ => new(token));
        var path = new Uri($"/id-tokens/{token.Id}", UriKind.Relative);

        var changed = await client.PatchAsJsonAsync(path, new { isBlocked = true, groupId = (string?)null }, Cancellation);
        var refused = await client.PatchAsJsonAsync(path, new { token = "OTHER" }, Cancellation);

        Assert.Equal(HttpStatusCode.OK, changed.StatusCode);
        Assert.Equal(new ChangeIdTokenRequest(token.Id, IsBlocked: true, GroupId: new(null)), Assert.Single(services.Asked));
        var problem = await AssertProblemAsync(HttpStatusCode.UnprocessableEntity, "invalid-field", refused);
        Assert.Equal("$.token", problem.GetProperty("field").GetString());
    }

    private async Task<(ScriptedServices Services, HttpClient Client)> StartAsync(string scope) =>
        (Api.Services.GetRequiredService<ScriptedServices>(), await Api.ClientAsync(scope));
}
