using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Ocpp.Micro.Contracts;
using Ocpp.Micro.Contracts.Facts;
using Ocpp.Micro.Contracts.Gateways;
using Ocpp.Micro.Contracts.Payloads;
using Ocpp.Micro.Messaging.ChargePoints;
using Ocpp.Micro.Testing;
using Ocpp.Micro.Testing.Databases;

namespace Ocpp.Micro.OperatorApi.Tests.Commands;

public sealed class CommandsOnSqliteTests() : CommandTests(new SqliteUnderTest());

public sealed class CommandsOnPostgreSqlTests(PostgreSqlFixture server) : CommandTests(new PostgreSqlUnderTest(server));

/// <summary>Commands to one charge point: what the caller hears, and what is remembered of them.</summary>
public abstract class CommandTests(DatabaseUnderTest database) : OperatorApiTests(database)
{
    private const string Reset = """{ "type":"Soft" }""";

    [Fact]
    public async Task Post_Answered_BringsTheResponseByteForByte()
    {
        const string Answer = """{  "status":"Accepted" }""";
        var (api, client) = await StartAsync(OcppVersion.V16, Answer);

        var response = await PostAsync(client, "Reset", Reset);
        var text = await response.Content.ReadAsStringAsync(Cancellation);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains($"\"response\":{Answer}", text, StringComparison.Ordinal);
        Assert.Contains("\"state\":\"answered\"", text, StringComparison.Ordinal);
        Assert.Contains("\"version\":\"ocpp1.6\"", text, StringComparison.Ordinal);
        Assert.Equal(("CP 1", "Reset", Reset), Assert.Single(api.ChargePoints.UntypedCommands.Select(static c => (c.ChargePointId, c.Action, c.Payload))));
    }

    /// <summary>OCPP 2.0.1 part 2, B07: the parts of the report do not say what was asked for.</summary>
    [Fact]
    public async Task Post_GetBaseReport_TellsWhatWasAskedForOnceItIsAccepted()
    {
        var (api, client) = await StartAsync(OcppVersion.V201, """{"status":"Rejected"}""");
        await PostAsync(client, "GetBaseReport", """{"requestId":1,"reportBase":"FullInventory"}""");
        api.ChargePoints.UntypedAnswer = static (_, _) => Task.FromResult<object>("""{"status":"Accepted"}""");
        await PostAsync(client, "GetBaseReport", """{"requestId":2,"reportBase":"SummaryInventory"}""");

        var fact = Assert.Single(await api.Facts.OfAsync<BaseReportRequested>(1));
        Assert.Equal(("CP 1", 2, "SummaryInventory"), (fact.ChargePointId, fact.RequestId, fact.ReportBase));
    }

    public static TheoryData<CommandOutcome, HttpStatusCode, string, string> Outcomes => new()
    {
        { CommandOutcome.TimedOut, HttpStatusCode.GatewayTimeout, "timed-out", "timed-out" },
        { CommandOutcome.ConnectionClosed, HttpStatusCode.BadGateway, "connection-closed", "connection-closed" },
        { CommandOutcome.Unknown, HttpStatusCode.BadGateway, "outcome-unknown", "unknown" },
        { CommandOutcome.NotConnected, HttpStatusCode.Conflict, "not-connected", "not-connected" },
        { CommandOutcome.Busy, HttpStatusCode.TooManyRequests, "busy", "busy" },
        { CommandOutcome.Unreachable, HttpStatusCode.ServiceUnavailable, "unreachable", "unreachable" },
    };

    [Theory]
    [MemberData(nameof(Outcomes))]
    public async Task Post_NotAnswered_IsAProblemThatTellsWhy(CommandOutcome outcome, HttpStatusCode status, string kind, string state)
    {
        var (_, client) = await StartAsync(OcppVersion.V16, outcome);

        var problem = await AssertProblemAsync(status, kind, await PostAsync(client, "Reset", Reset));

        Assert.Equal(state, problem.GetProperty("command").GetProperty("state").GetString());
        var stored = await CommandAsync(client, problem.GetProperty("command").GetProperty("id").GetGuid());
        Assert.Equal(state, stored.GetProperty("state").GetString());
    }

    [Fact]
    public async Task Post_CallError_IsAProblemWithItsCode()
    {
        var (_, client) = await StartAsync(OcppVersion.V201, new UntypedAnswer(CommandOutcome.Refused)
        {
            ErrorCode = "NotSupported",
            ErrorDescription = "no",
            ErrorDetails = "{ }"u8.ToArray(),
        });

        var problem = await AssertProblemAsync(HttpStatusCode.BadGateway, "call-error", await PostAsync(client, "ClearCache", "{}"));

        Assert.Equal("NotSupported", problem.GetProperty("errorCode").GetString());
        Assert.Equal("no", problem.GetProperty("errorDescription").GetString());
        Assert.Equal("{ }", problem.GetProperty("errorDetails").GetRawText());
        Assert.Equal("refused", problem.GetProperty("command").GetProperty("state").GetString());
    }

    [Fact]
    public async Task Post_InvalidAnswer_NamesTheRule()
    {
        var (_, client) = await StartAsync(OcppVersion.V201, new UntypedAnswer(CommandOutcome.InvalidAnswer)
        {
            Violation = new PayloadViolation(OcppErrorCode.OccurrenceConstraintViolation, "status", "is missing"),
            ErrorCode = "OccurrenceConstraintViolation",
            ErrorDescription = "status is missing",
        });

        var problem = await AssertProblemAsync(HttpStatusCode.BadGateway, "invalid-answer", await PostAsync(client, "ClearCache", "{}"));

        Assert.Equal("$.status", problem.GetProperty("command").GetProperty("error").GetProperty("path").GetString());
    }

    [Theory]
    [InlineData("{", HttpStatusCode.BadRequest, "malformed-request")]
    [InlineData("[]", HttpStatusCode.BadRequest, "malformed-request")]
    [InlineData("{} {}", HttpStatusCode.BadRequest, "malformed-request")]
    [InlineData("""{"type":"Warm"}""", HttpStatusCode.UnprocessableEntity, "invalid-payload", "$.type")]
    [InlineData("", HttpStatusCode.UnprocessableEntity, "invalid-payload", "$.type")]
    public async Task Post_BadBody_IsRefusedBeforeItLeaves(string body, HttpStatusCode status, string kind, string? field = null)
    {
        var (api, client) = await StartAsync(OcppVersion.V16, "{}");

        var problem = await AssertProblemAsync(status, kind, await PostAsync(client, "Reset", body));

        Assert.Empty(api.ChargePoints.UntypedCommands);
        if (field is not null)
            Assert.Equal(field, problem.GetProperty("field").GetString());
    }

    [Theory]
    [InlineData("RequestStartTransaction", "action-not-supported")]
    [InlineData("BootNotification", "unknown-action")]
    [InlineData("reset", "unknown-action")]
    public async Task Post_ActionThatIsNoCommand_IsRefused(string action, string kind)
    {
        var (api, client) = await StartAsync(OcppVersion.V16, "{}");

        var problem = await AssertProblemAsync(HttpStatusCode.UnprocessableEntity, kind, await PostAsync(client, action, "{}"));

        Assert.Equal("action", problem.GetProperty("field").GetString());
        Assert.Empty(api.ChargePoints.UntypedCommands);
    }

    [Fact]
    public async Task Post_ScopeRead_IsForbidden()
    {
        var (api, _) = await StartAsync(OcppVersion.V16, "{}");
        var client = await api.ClientAsync("read");

        await AssertProblemAsync(HttpStatusCode.Forbidden, "forbidden", await PostAsync(client, "Reset", Reset));
    }

    [Fact]
    public async Task Post_Secrets_AreSentAndNotRemembered()
    {
        var (api, client) = await StartAsync(OcppVersion.V16, """{"configurationKey":[{"key":"AuthorizationKey","readonly":false,"value":"secret"}]}""");

        await PostAsync(client, "RemoteStartTransaction", """{"idTag":"secret"}""");
        await PostAsync(client, "SendLocalList", """{"listVersion":1,"updateType":"Full","localAuthorizationList":[{"idTag":"secret"}]}""");
        var answered = await PostAsync(client, "GetConfiguration", """{"key":["AuthorizationKey"]}""");

        Assert.Contains("secret", api.ChargePoints.UntypedCommands[0].Payload, StringComparison.Ordinal);
        Assert.Contains("secret", await answered.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
        var stored = await api.WithAsync(static database => database.Commands.AsNoTracking().ToListAsync(Cancellation));
        Assert.Equal(3, stored.Count);
        Assert.DoesNotContain("secret", JsonSerializer.Serialize(stored), StringComparison.Ordinal);
        Assert.DoesNotContain("secret", await client.GetStringAsync("/commands", Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_Preferences_ReachTheChargePoint()
    {
        var (api, client) = await StartAsync(OcppVersion.V16, """{"status":"Accepted"}""");
        client.DefaultRequestHeaders.Add("Prefer", "wait=7");

        await client.PostAsync("/charge-points/CP1/commands/Reset?priority=high", Json(Reset), Cancellation);

        var settings = Assert.Single(api.ChargePoints.UntypedCommands).Settings!;
        Assert.Equal((TimeSpan.FromSeconds(7), CommandPriority.High), (settings.Timeout, settings.Priority));
    }

    [Theory]
    [InlineData("wait=0", "", "Prefer")]
    [InlineData("wait=3601", "", "Prefer")]
    [InlineData("wait=1", "?priority=urgent", "priority")]
    [InlineData("wait=1", "?priority=1", "priority")]
    public async Task Post_BadPreference_IsNamed(string prefer, string query, string field)
    {
        var (_, client) = await StartAsync(OcppVersion.V16, "{}");
        client.DefaultRequestHeaders.Add("Prefer", prefer);

        var response = await client.PostAsync("/charge-points/CP1/commands/Reset" + query, Json(Reset), Cancellation);

        var problem = await AssertProblemAsync(HttpStatusCode.UnprocessableEntity, "invalid-field", response);
        Assert.Equal(field, problem.GetProperty("field").GetString());
    }

    [Fact]
    public async Task List_Filters_FindWhatWasCommandedAndByWhom()
    {
        var (api, client) = await StartAsync(OcppVersion.V16, """{"status":"Accepted"}""");
        for (var i = 0; i < 3; i++)
        {
            await PostAsync(client, "Reset", Reset);
            api.Clock.Advance(TimeSpan.FromSeconds(1));
        }

        await PostAsync(client, "ClearCache", "{}");
        var actor = (await GetAsync(client, "/commands?limit=1")).GetProperty("items")[0].GetProperty("actor").GetString()!;
        var first = await GetAsync(client, $"/commands?action=Reset&chargePoint=CP%201&actor={actor}&state=answered&limit=2");
        var second = await GetAsync(client, $"/commands?action=Reset&limit=2&cursor={first.GetProperty("next").GetGuid()}");
        var since = await GetAsync(client, $"/commands?from={api.Clock.GetUtcNow():yyyy-MM-ddTHH:mm:ssZ}");
        var none = await GetAsync(client, "/commands?state=timed-out");

        var ids = first.GetProperty("items").EnumerateArray().Concat(second.GetProperty("items").EnumerateArray()).Select(static c => c.GetProperty("id").GetGuid()).ToList();
        Assert.Equal(3, ids.Distinct().Count());
        Assert.False(second.TryGetProperty("next", out _));
        Assert.Equal("ClearCache", Assert.Single(since.GetProperty("items").EnumerateArray()).GetProperty("action").GetString());
        Assert.Empty(none.GetProperty("items").EnumerateArray());
        Assert.StartsWith("key:command:", actor, StringComparison.Ordinal);
        Assert.Equal(actor, first.GetProperty("items")[0].GetProperty("actor").GetString());
    }

    [Fact]
    public async Task Get_UnknownCommand_IsNotFound()
    {
        var (_, client) = await StartAsync(OcppVersion.V16, "{}");

        await AssertProblemAsync(HttpStatusCode.NotFound, "not-found", await client.GetAsync($"/commands/{Guid.NewGuid()}", Cancellation));
    }

    private async Task<(ApiUnderTest Api, HttpClient Client)> StartAsync(OcppVersion version, object answer)
    {
        var api = await StartAsync();
        api.ChargePoints.Version = version;
        api.ChargePoints.UntypedAnswer = (_, _) => Task.FromResult(answer);
        return (api, await api.ClientAsync("command"));
    }

    private static StringContent Json(string body) => new(body, Encoding.UTF8, "application/json");

    private static Task<HttpResponseMessage> PostAsync(HttpClient client, string action, string body) =>
        client.PostAsync($"/charge-points/CP%201/commands/{action}", Json(body), Cancellation);

    private static Task<JsonElement> CommandAsync(HttpClient client, Guid id) => GetAsync(client, $"/commands/{id}");

    private static async Task<JsonElement> GetAsync(HttpClient client, string path)
    {
        var response = await client.GetAsync(path, Cancellation);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await ApiUnderTest.JsonOf(response);
    }
}
