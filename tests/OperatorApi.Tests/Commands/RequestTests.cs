using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Ocpp.Micro.Contracts;
using Ocpp.Micro.Messaging.ChargePoints;
using Ocpp.Micro.OperatorApi.Commands;
using Ocpp.Micro.OperatorApi.Data;
using Ocpp.Micro.Testing;
using Ocpp.Micro.Testing.Databases;

namespace Ocpp.Micro.OperatorApi.Tests.Commands;

public sealed class RequestsOnSqliteTests() : RequestTests(new SqliteUnderTest());

public sealed class RequestsOnPostgreSqlTests(PostgreSqlFixture server) : RequestTests(new PostgreSqlUnderTest(server));

/// <summary>Requests nobody waits for, repeated ones, those to several charge points, and those whose instance has died.</summary>
public abstract class RequestTests(DatabaseUnderTest database) : OperatorApiTests(database)
{
    private const string Accepted = """{"status":"Accepted"}""";

    [Fact]
    public async Task Post_RespondAsync_GoesThroughQueuedSentAnswered()
    {
        var api = await StartAsync();
        api.ChargePoints.Version = OcppVersion.V16;
        var answer = new TaskCompletionSource<object>();
        api.ChargePoints.UntypedAnswer = (_, _) => answer.Task;
        var client = await ClientAsync(api, ("Prefer", "respond-async"));

        var response = await PostAsync(client, "/charge-points/CP1/commands/Reset", """{"type":"Soft"}""");
        await Eventually.IsTrueAsync(async () => await StateAsync(client, response.Headers.Location!) == "sent", "it is sent");
        answer.SetResult(Accepted);
        await Eventually.IsTrueAsync(async () => await StateAsync(client, response.Headers.Location!) == "answered", "it is answered");

        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        var command = await ApiUnderTest.JsonOf(await client.GetAsync(response.Headers.Location, Cancellation));
        Assert.Equal("Accepted", command.GetProperty("response").GetProperty("status").GetString());
        Assert.Null(await api.WithAsync(static database => database.Commands.Select(static row => row.Payload).SingleAsync(Cancellation)));
    }

    [Fact]
    public async Task Post_RespondAsyncNotConnected_EndsSo()
    {
        var api = await StartAsync();
        var client = await ClientAsync(api, ("Prefer", "respond-async"));

        var response = await PostAsync(client, "/charge-points/CP1/commands/Reset", """{"type":"Soft"}""");

        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        await Eventually.IsTrueAsync(async () => await StateAsync(client, response.Headers.Location!) == "not-connected", "it ends");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Post_SameIdempotencyKey_IsOneCommand(bool isAnswered)
    {
        var api = await StartAsync();
        api.ChargePoints.Version = OcppVersion.V16;
        api.ChargePoints.UntypedAnswer = (_, _) => Task.FromResult<object>(isAnswered ? Accepted : CommandOutcome.TimedOut);
        var client = await ClientAsync(api, ("Idempotency-Key", "\"k-1\""));

        var first = await PostAsync(client, "/charge-points/CP1/commands/Reset", """{"type":"Soft"}""");
        var second = await PostAsync(client, "/charge-points/CP1/commands/Reset", """{"type":"Soft"}""");

        Assert.Single(api.ChargePoints.UntypedCommands);
        Assert.Equal(first.StatusCode, second.StatusCode);
        Assert.Equal(WithoutTrace(await first.Content.ReadAsStringAsync(Cancellation)), WithoutTrace(await second.Content.ReadAsStringAsync(Cancellation)));
    }

    [Fact]
    public async Task Post_SameIdempotencyKeyAtOnceAtTwoInstances_IsOneCommandAndOneAnswer()
    {
        var answer = new TaskCompletionSource<object>();
        ApiUnderTest[] apis = [await StartAsync(), await StartAsync()];
        var client = await ClientAsync(apis[0], ("Idempotency-Key", "k-1"));
        var other = await apis[1].ClientAsync(null);
        foreach (var header in client.DefaultRequestHeaders)
            other.DefaultRequestHeaders.Add(header.Key, header.Value);
        foreach (var api in apis)
        {
            api.ChargePoints.Version = OcppVersion.V16;
            api.ChargePoints.UntypedAnswer = (_, _) => answer.Task;
        }

        var both = new[] { client, other }.Select(c => PostAsync(c, "/charge-points/CP1/commands/Reset", """{"type":"Soft"}""")).ToList();
        await Eventually.IsTrueAsync(() => apis.Sum(static api => api.ChargePoints.UntypedCommands.Count) == 1, "it is sent");
        answer.SetResult(Accepted);
        await Eventually.IsTrueAsync(
            () =>
            {
                foreach (var api in apis)
                    api.Clock.Advance(TimeSpan.FromMilliseconds(250));
                return both.TrueForAll(static task => task.IsCompleted);
            },
            "both are answered");

        Assert.Equal(1, apis.Sum(static api => api.ChargePoints.UntypedCommands.Count));
        Assert.All(await Task.WhenAll(both), static response => Assert.Equal(HttpStatusCode.OK, response.StatusCode));
    }

    [Theory]
    [InlineData("/charge-points/CP1/commands/Reset", """{"type":"Hard"}""")]
    [InlineData("/charge-points/CP2/commands/Reset", """{"type":"Soft"}""")]
    [InlineData("/charge-points/CP1/commands/ClearCache", "{}")]
    public async Task Post_SameIdempotencyKeyOtherRequest_IsRefused(string path, string body)
    {
        var api = await StartAsync();
        api.ChargePoints.Version = OcppVersion.V16;
        api.ChargePoints.UntypedAnswer = static (_, _) => Task.FromResult<object>(Accepted);
        var client = await ClientAsync(api, ("Idempotency-Key", "k-1"));
        await PostAsync(client, "/charge-points/CP1/commands/Reset", """{"type":"Soft"}""");

        await AssertProblemAsync(HttpStatusCode.UnprocessableEntity, "idempotency-key-reused", await PostAsync(client, path, body));
        Assert.Single(api.ChargePoints.UntypedCommands);
    }

    /// <summary>Names of API keys are not unique.</summary>
    [Fact]
    public async Task Post_SameIdempotencyKeyOfAnotherCallerOfThatName_IsAnotherRequest()
    {
        var api = await StartAsync();
        api.ChargePoints.Version = OcppVersion.V16;
        foreach (var type in (string[])["Soft", "Hard"])
            await PostAsync(await ClientAsync(api, ("Idempotency-Key", "k-1")), "/charge-points/CP1/commands/Reset", $$"""{"type":"{{type}}"}""");

        Assert.Equal(2, api.ChargePoints.UntypedCommands.Count);
    }

    /// <summary>What was not sent is no outcome to keep to.</summary>
    [Theory]
    [InlineData(CommandOutcome.NotConnected, "not-connected")]
    [InlineData(CommandOutcome.Busy, "busy")]
    [InlineData(CommandOutcome.Unreachable, "unreachable")]
    public async Task Post_SameIdempotencyKeyAfterNothingWasSent_IsTriedAgain(CommandOutcome outcome, string state)
    {
        var api = await StartAsync();
        api.ChargePoints.Version = OcppVersion.V16;
        var client = await ClientAsync(api, ("Idempotency-Key", "k-1"));
        HttpResponseMessage[] responses = new HttpResponseMessage[3];
        for (var i = 0; i < responses.Length; i++)
        {
            object answer = i == 0 ? outcome : Accepted;
            api.ChargePoints.UntypedAnswer = (_, _) => Task.FromResult(answer);
            responses[i] = await PostAsync(client, "/charge-points/CP1/commands/Reset", """{"type":"Soft"}""");
        }

        var commands = await api.WithAsync(static database => database.Commands.OrderBy(static row => row.Id).ToListAsync(Cancellation));
        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK], responses[1..].Select(static response => response.StatusCode));
        Assert.Equal(2, commands.Count);
        Assert.Single(commands.Select(static row => row.RequestId).Distinct());
        var failed = (await ApiUnderTest.JsonOf(responses[0])).GetProperty("command");
        Assert.Equal((state, false), (failed.GetProperty("state").GetString(), failed.TryGetProperty("sentAt", out _)));
        Assert.Null(commands.Single(static row => row.State.IsUnsent()).SentAt);
        Assert.NotNull(commands.Single(static row => row.State is CommandState.Answered).SentAt);
    }

    [Fact]
    public async Task Post_SameIdempotencyKeyToSeveral_TriesThoseAgainThatNothingWasSentTo()
    {
        const string Body = """{"chargePointIds":["CP1","CP2"],"action":"ClearCache"}""";
        var api = await StartAsync();
        api.ChargePoints.Version = OcppVersion.V16;
        api.ChargePoints.UntypedAnswer = static (id, _) =>
            Task.FromResult<object>(id == "CP1" ? Accepted : CommandOutcome.NotConnected);
        var client = await ClientAsync(api, ("Idempotency-Key", "k-1"));

        await PostAsync(client, "/commands", Body);
        api.ChargePoints.UntypedAnswer = static (_, _) => Task.FromResult<object>(Accepted);
        var again = await ApiUnderTest.JsonOf(await PostAsync(client, "/commands", Body));

        Assert.Equal(["answered", "answered"], again.GetProperty("results").EnumerateArray().Select(static c => c.GetProperty("state").GetString()));
        Assert.Equal(["CP1", "CP2", "CP2"], api.ChargePoints.UntypedCommands.Select(static command => command.ChargePointId).Order());
    }

    [Fact]
    public async Task Post_RespondAsyncUnderAKeyOfWhichNothingWasSent_LeadsToTheNewTry()
    {
        var api = await StartAsync();
        api.ChargePoints.Version = OcppVersion.V16;
        api.ChargePoints.UntypedAnswer = static (_, _) => Task.FromResult<object>(CommandOutcome.NotConnected);
        var client = await ClientAsync(api, ("Idempotency-Key", "k-1"), ("Prefer", "respond-async"));
        var first = await PostAsync(client, "/charge-points/CP1/commands/Reset", """{"type":"Soft"}""");
        await Eventually.IsTrueAsync(async () => await StateAsync(client, first.Headers.Location!) == "not-connected", "it ends");
        var answer = new TaskCompletionSource<object>();
        api.ChargePoints.UntypedAnswer = (_, _) => answer.Task;

        var second = await PostAsync(client, "/charge-points/CP1/commands/Reset", """{"type":"Soft"}""");
        answer.SetResult(Accepted);

        Assert.Equal(HttpStatusCode.Accepted, second.StatusCode);
        Assert.NotEqual(first.Headers.Location, second.Headers.Location);
        await Eventually.IsTrueAsync(async () => await StateAsync(client, second.Headers.Location!) == "answered", "it is answered");
    }

    [Fact]
    public async Task Post_SeveralWithoutAPlaceUntilTheDeadline_Expire()
    {
        var api = await StartAsync(("Commands:Concurrency", "1"));
        api.ChargePoints.Version = OcppVersion.V16;
        var answer = new TaskCompletionSource<object>();
        api.ChargePoints.UntypedAnswer = (_, _) => answer.Task;
        var client = await ClientAsync(api);

        var response = PostAsync(client, "/commands", """{"chargePointIds":["CP1","CP2"],"action":"ClearCache"}""");
        await Eventually.IsTrueAsync(() => api.ChargePoints.UntypedCommands.Count == 1, "the first is sent");
        api.Clock.Advance(TimeSpan.FromSeconds(31));
        answer.SetResult(Accepted);

        var body = await ApiUnderTest.JsonOf(await response);
        var results = body.GetProperty("results").EnumerateArray().ToList();
        Assert.Equal(["answered", "expired"], results.Select(static c => c.GetProperty("state").GetString()));
        Assert.Equal([true, false], results.Select(static c => c.TryGetProperty("sentAt", out _)));
        Assert.Single(api.ChargePoints.UntypedCommands);
    }

    [Fact]
    public async Task Post_SeveralPayloadBreaksARule_NamesItWhereItStandsInTheBody()
    {
        var api = await StartAsync();
        api.ChargePoints.Version = OcppVersion.V16;
        var client = await ClientAsync(api);

        var response = await PostAsync(client, "/commands", """{"chargePointIds":["CP1"],"action":"Reset","payload":{"type":"Gentle"}}""");

        var result = Assert.Single((await ApiUnderTest.JsonOf(response)).GetProperty("results").EnumerateArray());
        Assert.Equal("$.payload.type", result.GetProperty("error").GetProperty("path").GetString());
    }

    /// <summary>Each of them is written down with it.</summary>
    [Fact]
    public async Task Post_SeveralTooMuchInAll_IsRefused()
    {
        var client = await ClientAsync(await StartAsync());
        var ids = string.Join(',', Enumerable.Range(1, 40).Select(static number => $"\"CP{number}\""));
        var body = $$$"""{"chargePointIds":[{{{ids}}}],"action":"DataTransfer","payload":{"vendorId":"v","data":"{{{new string('x', 900_000)}}}"}}""";

        var problem = await AssertProblemAsync(HttpStatusCode.UnprocessableEntity, "invalid-field", await PostAsync(client, "/commands", body));

        Assert.Equal("$.payload", problem.GetProperty("field").GetString());
    }

    [Fact]
    public async Task Post_Several_HasAResultForEachInOrder()
    {
        var api = await StartAsync();
        api.ChargePoints.Version = OcppVersion.V16;
        api.ChargePoints.UntypedAnswer = static (id, _) => Task.FromResult<object>(id == "CP2" ? CommandOutcome.TimedOut : Accepted);
        var client = await ClientAsync(api);

        var response = await PostAsync(client, "/commands", """{"chargePointIds":["CP3","CP2","CP1"],"action":"Reset","payload":{"type":"Soft"}}""");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var body = await ApiUnderTest.JsonOf(response);
        Assert.Equal(
            [("CP3", "answered"), ("CP2", "timed-out"), ("CP1", "answered")],
            body.GetProperty("results").EnumerateArray().Select(static c => (c.GetProperty("chargePointId").GetString(), c.GetProperty("state").GetString())));
        var stored = await ApiUnderTest.JsonOf(await client.GetAsync($"/commands?requestId={body.GetProperty("requestId").GetGuid()}", Cancellation));
        Assert.Equal(3, stored.GetProperty("items").GetArrayLength());
    }

    [Theory]
    [InlineData("""{"action":"Reset"}""", "$.chargePointIds")]
    [InlineData("""{"chargePointIds":[],"action":"Reset"}""", "$.chargePointIds")]
    [InlineData("""{"chargePointIds":["a","a"],"action":"Reset"}""", "$.chargePointIds")]
    [InlineData("""{"chargePointIds":["a"]}""", "$.action")]
    [InlineData("""{"chargePointIds":["a"],"action":"Reset","payload":[]}""", "$.payload")]
    [InlineData("""{"chargePointIds":"a","action":"Reset"}""", "$.chargePointIds")]
    public async Task Post_SeveralInvalid_NamesTheField(string body, string field)
    {
        var client = await ClientAsync(await StartAsync());

        var problem = await AssertProblemAsync(HttpStatusCode.UnprocessableEntity, "invalid-field", await PostAsync(client, "/commands", body));

        Assert.Equal(field, problem.GetProperty("field").GetString());
    }

    private static async Task<HttpClient> ClientAsync(ApiUnderTest api, params (string Key, string Value)[] headers)
    {
        var client = await api.ClientAsync("command");
        foreach (var (key, value) in headers)
            client.DefaultRequestHeaders.Add(key, value);

        return client;
    }

    private static Task<HttpResponseMessage> PostAsync(HttpClient client, string path, string body) =>
        client.PostAsync(path, new StringContent(body, Encoding.UTF8, "application/json"), Cancellation);

    // Each request has a trace of its own.
    private static string WithoutTrace(string problem)
    {
        var json = JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(problem)!;
        json.Remove("traceId");
        return JsonSerializer.Serialize(json);
    }
}
