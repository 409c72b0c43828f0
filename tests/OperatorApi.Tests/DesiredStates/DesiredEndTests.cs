using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Ocpp.Micro.Contracts;
using Ocpp.Micro.Contracts.ChargePoints;
using Ocpp.Micro.Messaging.ChargePoints;
using Ocpp.Micro.Testing;
using Ocpp.Micro.Testing.Databases;
using Ocpp.Micro.Testing.Services;

namespace Ocpp.Micro.OperatorApi.Tests.DesiredStates;

public sealed class DesiredEndsOnSqliteTests() : DesiredEndTests(new SqliteUnderTest());

public sealed class DesiredEndsOnPostgreSqlTests(PostgreSqlFixture server) : DesiredEndTests(new PostgreSqlUnderTest(server));

/// <summary>What is desired does not go on for ever: not when it harms the charge point, and not when that is gone or may not join.</summary>
public abstract class DesiredEndTests(DatabaseUnderTest database) : DesiredTests(database)
{
    /// <summary>It may be what crashes the charge point; those behind it get their turn.</summary>
    [Theory]
    [InlineData(CommandOutcome.TimedOut, "timed-out")]
    [InlineData(CommandOutcome.ConnectionClosed, "connection-closed")]
    [InlineData(CommandOutcome.Unknown, "unknown")]
    public async Task Sent_NeverAnswered_IsGivenUp(CommandOutcome outcome, string told)
    {
        var (api, client) = await StartAsync(OcppVersion.V16, ("DesiredStates:MaxAttempts", "3"), ("DesiredStates:RetryInterval", "00:00:02"));
        api.ChargePoints.UntypedAnswer = (_, payload) => Task.FromResult<object>(payload.Contains("Poison", StringComparison.Ordinal) ? outcome : Accepted);
        var items = (await PostAsync(client, """{"settings":[{"name":"Poison","value":"1"},{"name":"Other","value":"1"}]}""")).Items;

        var ended = await EndsAsync(client, $"/desired-states/{Text(items[0], "id")}", "unanswered", api);
        await EndsAsync(client, $"/desired-states/{Text(items[1], "id")}", "accepted", api);

        Assert.Equal((told, 3), (Text(ended, "outcome"), ended.GetProperty("attempts").GetInt32()));
        Assert.True(ended.TryGetProperty("finishedAt", out _));
        Assert.Equal(4, Sent(api).Count);
    }

    /// <summary>Nothing was sent, and so it has harmed nothing.</summary>
    [Fact]
    public async Task Sent_NeverThere_IsTriedOn()
    {
        var (api, client) = await StartAsync(OcppVersion.V16, ("DesiredStates:MaxAttempts", "1"), ("DesiredStates:RetryInterval", "00:00:02"));
        api.ChargePoints.UntypedAnswer = (_, _) => Task.FromResult<object>(Sent(api).Count < 4 ? CommandOutcome.NotConnected : Accepted);

        var ended = await EndsAsync(client, (await PostAsync(client, Setting("Key", "1"))).Location!, "accepted", api);

        Assert.Equal(4, ended.GetProperty("attempts").GetInt32());
    }

    /// <summary>It has connected without a boot, at which it would have been told.</summary>
    [Theory]
    [InlineData(Registration.Rejected)]
    [InlineData(Registration.Pending)]
    public async Task Pending_DecidedOtherwiseSinceItsBoot_IsNotSent(Registration decision)
    {
        var (api, client) = await StartAsync(null);
        Connect(api, OcppVersion.V16, Registration.Accepted, decision);
        var location = (await PostAsync(client, Setting("Key", "1"))).Location!;
        await IdleAsync(api);
        Assert.Empty(Sent(api));
        Assert.Equal("pending", Text(await StateAsync(client, location), "state"));

        Connect(api, OcppVersion.V16, Registration.Accepted, Registration.Accepted);
        await WakeAsync(api);
        await EndsAsync(client, location, "accepted", api);
    }

    [Theory]
    [InlineData(false, "expired")]
    [InlineData(true, "withdrawn")]
    public async Task Sent_ByADeadInstanceToOneThatNeverReturns_Ends(bool isWithdrawn, string state)
    {
        var (api, client) = await StartAsync(null);
        var location = (await PostAsync(client, Setting("Key", "1", "2026-01-31T13:00:00Z"))).Location!;
        await IdleAsync(api);
        await DieAsync(api);

        if (isWithdrawn)
            Assert.Equal(HttpStatusCode.OK, (await client.DeleteAsync(new Uri(location, UriKind.Relative), Cancellation)).StatusCode);
        else
            api.Clock.Advance(TimeSpan.FromHours(1));

        await EndsAsync(client, location, state, api);
        Assert.Empty(Sent(api));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task DeleteChargePoint_TakesBackWhatIsDesiredOfIt(bool wasKnown)
    {
        var (api, client) = await StartAsync(OcppVersion.V16);
        var answer = new TaskCompletionSource<object>();
        api.ChargePoints.UntypedAnswer = (_, _) => answer.Task;
        var sent = (await PostAsync(client, Setting("Key", "1"))).Location!;
        await Eventually.IsTrueAsync(() => Sent(api).Count == 1, "it is on its way");
        var pending = (await PostAsync(client, Setting("Other", "1"))).Location!;
        var services = api.Services.GetRequiredService<ScriptedServices>();
        services.Answer<RemoveChargePointRequest, RemoveChargePointResponse>(_ => new(wasKnown));
        var admin = await api.ClientAsync("admin");
        var path = new Uri("/charge-points/CP1", UriKind.Relative);

        Assert.Equal(HttpStatusCode.NoContent, (await admin.DeleteAsync(path, Cancellation)).StatusCode);
        answer.SetResult(CommandOutcome.TimedOut);

        await EndsAsync(client, sent, "withdrawn", api);
        Assert.Equal("withdrawn", Text(await StateAsync(client, pending), "state"));
        Assert.Single(Sent(api));
        services.Answer<RemoveChargePointRequest, RemoveChargePointResponse>(static _ => new(false));
        await AssertProblemAsync(HttpStatusCode.NotFound, "not-found", await admin.DeleteAsync(path, Cancellation));
    }
}
