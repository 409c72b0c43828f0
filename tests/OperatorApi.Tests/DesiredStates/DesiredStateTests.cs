using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Ocpp.Micro.Contracts;
using Ocpp.Micro.Contracts.ChargePoints;
using Ocpp.Micro.Messaging.ChargePoints;
using Ocpp.Micro.OperatorApi.Data;
using Ocpp.Micro.OperatorApi.DesiredStates;
using Ocpp.Micro.Testing;
using Ocpp.Micro.Testing.Databases;
using Ocpp.Micro.Testing.Services;

namespace Ocpp.Micro.OperatorApi.Tests.DesiredStates;

public sealed class DesiredStatesOnSqliteTests() : DesiredStateTests(new SqliteUnderTest());

public sealed class DesiredStatesOnPostgreSqlTests(PostgreSqlFixture server) : DesiredStateTests(new PostgreSqlUnderTest(server));

/// <summary>What charge points are to be told: when they are, in which order, and what has become of it.</summary>
public abstract class DesiredStateTests(DatabaseUnderTest database) : DesiredTests(database)
{
    [Fact]
    public async Task Post_ConnectedAndAccepted_IsSentAtOnce()
    {
        var (api, client) = await StartAsync(OcppVersion.V16);

        var (status, location, items) = await PostAsync(client, Setting("HeartbeatInterval", "60"));

        Assert.Equal((HttpStatusCode.Accepted, 1), (status, items.Count));
        var state = await EndsAsync(client, location!, "accepted");
        Assert.Equal(("setting", "Accepted", "answered"), (Text(state, "kind"), Text(state, "answer"), Text(state, "outcome")));
        Assert.Equal([("ChangeConfiguration", """{"key":"HeartbeatInterval","value":"60"}""")], Sent(api));
        var command = await ApiUnderTest.JsonOf(await client.GetAsync(new Uri($"/commands/{Text(state, "commandId")}", UriKind.Relative), Cancellation));
        Assert.Equal(Text(state, "actor"), Text(command, "actor"));
        Assert.Null(await api.WithAsync(static tables => tables.DesiredStates.Select(static row => row.Payload).SingleAsync(Cancellation)));
    }

    [Fact]
    public async Task Post_Offline_IsSentInOrderOnceItIsBackAndAccepted()
    {
        var (api, client) = await StartAsync(null);
        var first = (await PostAsync(client, """{"settings":[{"name":"A","value":"1"},{"name":"B","value":"2"}]}""")).Items;
        var last = (await PostAsync(client, Setting("C", "3"))).Location!;
        await IdleAsync(api);

        Connect(api, OcppVersion.V16, Registration.Pending);
        await WakeAsync(api);
        await IdleAsync(api);
        Assert.Empty(Sent(api));
        Assert.Equal("pending", Text(await StateAsync(client, $"/desired-states/{Text(first[0], "id")}"), "state"));

        Connect(api, OcppVersion.V16);
        await WakeAsync(api);
        await EndsAsync(client, last, "accepted", api);

        Assert.Equal(["A", "B", "C"], Sent(api).Select(static sent => Text(JsonElement.Parse(sent.Payload), "key")));
    }

    [Fact]
    public async Task Post_SameTarget_TakesThePlaceOfTheFormer()
    {
        var (api, client) = await StartAsync(null);
        var former = await PostAsync(client, Setting("Key", "1"));
        var other = await PostAsync(client, Setting("Other", "1"));
        var newer = await PostAsync(client, """{"settings":[{"name":"KEY","value":"2"}]}""");

        var replaced = await StateAsync(client, former.Location!);
        Assert.Equal(("replaced", Text(newer.Items[0], "id")), (Text(replaced, "state"), Text(replaced, "replacedBy")));

        Connect(api, OcppVersion.V16);
        await WakeAsync(api);
        await EndsAsync(client, other.Location!, "accepted", api);
        await EndsAsync(client, newer.Location!, "accepted", api);
        Assert.Equal([("Other", "1"), ("KEY", "2")], Sent(api).Select(static sent => (Text(JsonElement.Parse(sent.Payload), "key"), Text(JsonElement.Parse(sent.Payload), "value"))));
    }

    [Theory]
    [InlineData("rejected", """{"status":"Rejected"}""", "Rejected")]
    [InlineData("rejected", """{"status":"NotSupported"}""", "NotSupported")]
    [InlineData("accepted", """{"status":"RebootRequired"}""", "RebootRequired")]
    public async Task Sent_Answered_IsFinalWithTheStatus(string state, string response, string answer)
    {
        var (api, client) = await StartAsync(OcppVersion.V16);
        api.ChargePoints.UntypedAnswer = (_, _) => Task.FromResult<object>(response);

        var ended = await EndsAsync(client, (await PostAsync(client, Setting("Key", "1"))).Location!, state);

        Assert.Equal(answer, Text(ended, "answer"));
        await WakeAsync(api);
        await IdleAsync(api);
        Assert.Single(Sent(api));
    }

    [Fact]
    public async Task Sent_CallError_IsRejectedWithItsCode()
    {
        var (api, client) = await StartAsync(OcppVersion.V16);
        api.ChargePoints.UntypedAnswer = static (_, _) => Task.FromResult<object>(new UntypedAnswer(CommandOutcome.Refused) { ErrorCode = "NotSupported" });

        var ended = await EndsAsync(client, (await PostAsync(client, Setting("Key", "1"))).Location!, "rejected");

        Assert.Equal("NotSupported", Text(ended.GetProperty("error"), "code"));
    }

    /// <summary>It waits for the next acceptance, and those behind it with it.</summary>
    [Theory]
    [InlineData(CommandOutcome.TimedOut, "timed-out")]
    [InlineData(CommandOutcome.ConnectionClosed, "connection-closed")]
    [InlineData(CommandOutcome.NotConnected, "not-connected")]
    public async Task Sent_NoAnswer_IsSentAgainAtTheNextAcceptance(CommandOutcome outcome, string told)
    {
        var (api, client) = await StartAsync(OcppVersion.V16);
        api.ChargePoints.UntypedAnswer = (_, _) => Task.FromResult<object>(outcome);
        var items = (await PostAsync(client, """{"settings":[{"name":"Key","value":"1"},{"name":"Other","value":"1"}]}""")).Items;
        var (location, other) = ($"/desired-states/{Text(items[0], "id")}", $"/desired-states/{Text(items[1], "id")}");
        await Eventually.IsTrueAsync(
            async () => await StateAsync(client, location) is var state && Text(state, "state") == "pending" && TextOrNull(state, "outcome") == told, "it waits again");
        Assert.Equal("pending", Text(await StateAsync(client, other), "state"));

        api.ChargePoints.UntypedAnswer = static (_, _) => Task.FromResult<object>(Accepted);
        await WakeAsync(api);
        await EndsAsync(client, other, "accepted", api);

        Assert.Equal(2, (await StateAsync(client, location)).GetProperty("attempts").GetInt32());
    }

    [Fact]
    public async Task Pending_PastItsTime_IsExpiredAndNotSent()
    {
        var (api, client) = await StartAsync(null);
        var soon = (await PostAsync(client, Setting("Key", "1", "2026-01-31T13:00:00Z"))).Location!;
        var later = (await PostAsync(client, Setting("Other", "1"))).Location!;

        api.Clock.Advance(TimeSpan.FromHours(1));
        await EndsAsync(client, soon, "expired", api);
        Connect(api, OcppVersion.V16);
        await WakeAsync(api);
        await EndsAsync(client, later, "accepted", api);

        Assert.Single(Sent(api));
    }

    [Fact]
    public async Task Sent_ByADeadInstance_IsSentAgainWhenItsTurnIsOver()
    {
        var (api, client) = await StartAsync(null);
        var location = (await PostAsync(client, Setting("Key", "1"))).Location!;
        await IdleAsync(api);
        await DieAsync(api);
        Connect(api, OcppVersion.V16);

        api.Clock.Advance(TimeSpan.FromSeconds(30));
        Assert.Empty(await api.Services.GetRequiredService<DesiredTurns>().DueAsync(Cancellation));

        var ended = await EndsAsync(client, location, "accepted", api);
        Assert.Equal((2, 1), (ended.GetProperty("attempts").GetInt32(), Sent(api).Count));
    }

    [Fact]
    public async Task Due_SeveralInstances_AreSentByOne()
    {
        ApiUnderTest[] apis = [(await StartAsync(null)).Api, (await StartAsync(null)).Api];
        var client = await apis[0].ClientAsync("command");
        var locations = new List<string>();
        foreach (var key in (string[])["A", "B", "C", "D"])
            locations.Add((await PostAsync(client, Setting(key, "1"))).Location!);

        await Task.WhenAll(apis.Select(IdleAsync));
        foreach (var api in apis)
            Connect(api, OcppVersion.V16);

        await Task.WhenAll(apis.Select(api => WakeAsync(api)));
        await EndsAsync(client, locations[^1], "accepted", apis);

        Assert.Equal(4, apis.Sum(static api => Sent(api).Count));
    }

    [Fact]
    public async Task Delete_Pending_IsWithdrawnAndNotSent()
    {
        var (api, client) = await StartAsync(null);
        var location = (await PostAsync(client, Setting("Key", "1"))).Location!;
        var kept = (await PostAsync(client, Setting("Other", "1"))).Location!;

        var withdrawn = await client.DeleteAsync(new Uri(location, UriKind.Relative), Cancellation);

        Assert.Equal("withdrawn", Text(await ApiUnderTest.JsonOf(withdrawn), "state"));
        await AssertProblemAsync(HttpStatusCode.Conflict, "not-possible", await client.DeleteAsync(new Uri(location, UriKind.Relative), Cancellation));
        Connect(api, OcppVersion.V16);
        await WakeAsync(api);
        await EndsAsync(client, kept, "accepted", api);
        Assert.Single(Sent(api));
    }

    /// <summary>What is on its way ends as the charge point answers; without an answer it is not sent again.</summary>
    [Theory]
    [InlineData(true, "accepted")]
    [InlineData(false, "replaced")]
    public async Task Post_WhileTheFormerIsOnItsWay_IsSentAfterIt(bool isAnswered, string former)
    {
        var (api, client) = await StartAsync(OcppVersion.V16);
        var answer = new TaskCompletionSource<object>();
        api.ChargePoints.UntypedAnswer = (_, payload) => payload.Contains("\"1\"", StringComparison.Ordinal) ? answer.Task : Task.FromResult<object>(Accepted);
        var first = (await PostAsync(client, Setting("Key", "1"))).Location!;
        await Eventually.IsTrueAsync(() => Sent(api).Count == 1, "the first is on its way");

        var second = (await PostAsync(client, Setting("Key", "2"))).Location!;
        answer.SetResult(isAnswered ? Accepted : CommandOutcome.TimedOut);

        await EndsAsync(client, second, "accepted", api);
        Assert.Equal(former, Text(await StateAsync(client, first), "state"));
        Assert.Equal(2, Sent(api).Count);
    }

    [Fact]
    public async Task Get_Filters_ComeInPages()
    {
        var (_, client) = await StartAsync(null);
        await PostAsync(client, """{"settings":[{"name":"A","value":"1"},{"name":"B","value":"2"},{"name":"C","value":"3"}]}""");

        var page = await StateAsync(client, "/desired-states?chargePoint=CP1&state=pending&kind=setting&limit=2");
        var rest = await StateAsync(client, $"/desired-states?chargePoint=CP1&limit=2&cursor={Text(page, "next")}");

        Assert.Equal((2, 1), (page.GetProperty("items").GetArrayLength(), rest.GetProperty("items").GetArrayLength()));
        Assert.False(rest.TryGetProperty("next", out _));
        Assert.Empty((await StateAsync(client, "/desired-states?chargePoint=Other")).GetProperty("items").EnumerateArray());
    }
}
