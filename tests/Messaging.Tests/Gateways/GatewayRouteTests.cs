using System.Text;
using Ocpp.Micro.Contracts;
using Ocpp.Micro.Contracts.Gateways;
using Ocpp.Micro.Messaging.Gateways;
using Ocpp.Micro.Messaging.Tests.Support;
using Ocpp.Micro.Testing;

namespace Ocpp.Micro.Messaging.Tests.Gateways;

/// <summary>The way to one gateway instance and back, on every transport alike.</summary>
public abstract class GatewayRouteTests(RabbitMqFixture? broker) : BusTests(broker)
{
    [Fact]
    public async Task SendAsync_Call_ArrivesAsSentAndItsReplyComesBack()
    {
        var (client, gateway) = await StartBothAsync();
        gateway.Handle = (_, _) => Task.FromResult(new GatewayReply(GatewayOutcome.Refused)
        {
            ErrorCode = "SomethingOdd",
            ErrorDescription = "No,\nthanks.",
            Payload = "null"u8.ToArray(),
            Leniency = "acme,other",
        });
        var request = RequestTo(gateway.Id) with
        {
            UniqueId = "id-1",
            Action = "Reset",
            Priority = CommandPriority.High,
            Epoch = 7,
            AsksFor = "Heartbeat",
            FollowsUniqueId = "id-0",
            ErrorCode = "FormatViolation",
            ErrorDescription = "ä",
            Payload = """{"type":"Soft"}"""u8.ToArray(),
        };

        var reply = await client.SendAsync(request, Cancellation);

        var received = Assert.Single(gateway.Requests);
        Assert.Equal("""{"type":"Soft"}""", Encoding.UTF8.GetString(received.Payload.Span));
        Assert.Equal(request with { Payload = default }, received with { Payload = default });
        Assert.Equal(GatewayOutcome.Refused, reply.Outcome);
        Assert.Equal("SomethingOdd", reply.ErrorCode);
        Assert.Equal("No,\nthanks.", reply.ErrorDescription);
        Assert.Equal("acme,other", reply.Leniency);
        Assert.Equal("null", Encoding.UTF8.GetString(reply.Payload.Span));
    }

    [Fact]
    public async Task SendAsync_UnknownGateway_IsNotHereAtOnce()
    {
        var (client, gateway) = await StartBothAsync();

        var reply = await client.SendAsync(RequestTo("gateway-gone", TimeSpan.FromMinutes(10)), Cancellation);

        Assert.Equal(GatewayOutcome.NotHere, reply.Outcome);
        Assert.Empty(gateway.Requests);
    }

    [Fact]
    public async Task SendAsync_PastDeadline_IsNotSent()
    {
        var (client, gateway) = await StartBothAsync();

        var reply = await client.SendAsync(RequestTo(gateway.Id, TimeSpan.Zero), Cancellation);

        Assert.Equal(GatewayOutcome.NotSent, reply.Outcome);
        Assert.Empty(gateway.Requests);
    }

    [Fact]
    public async Task SendAsync_GatewaySilent_EndsAfterDeadline()
    {
        var (client, gateway) = await StartBothAsync();
        gateway.Handle = async (_, token) =>
        {
            await new TaskCompletionSource().Task.WaitAsync(token);
            return new(GatewayOutcome.Done);
        };

        var reply = await client.SendAsync(RequestTo(gateway.Id, TimeSpan.FromSeconds(2)), Cancellation);

        Assert.Equal(GatewayOutcome.NoAnswer, reply.Outcome);
    }

    [Fact]
    public async Task SendAsync_GatewayFails_ComesBackAtOnce()
    {
        var (client, gateway) = await StartBothAsync();
        gateway.Handle = (_, _) => throw new InvalidOperationException("It failed.");

        var reply = await client.SendAsync(RequestTo(gateway.Id, TimeSpan.FromMinutes(10)), Cancellation);

        Assert.Equal(GatewayOutcome.NoAnswer, reply.Outcome);
    }

    [Fact]
    public async Task SendAsync_OneWaits_OthersPassIt()
    {
        var (client, gateway) = await StartBothAsync();
        var release = new TaskCompletionSource();
        gateway.Handle = async (request, _) =>
        {
            if (request.UniqueId == "slow")
                await release.Task;

            return new(GatewayOutcome.Done);
        };

        var slow = client.SendAsync(RequestTo(gateway.Id) with { UniqueId = "slow" }, Cancellation).AsTask();
        var quick = await client.SendAsync(RequestTo(gateway.Id) with { UniqueId = "quick" }, Cancellation);

        Assert.Equal(GatewayOutcome.Done, quick.Outcome);
        Assert.False(slow.IsCompleted);
        release.SetResult();
        Assert.Equal(GatewayOutcome.Done, (await slow).Outcome);
    }

    internal static GatewayRequest RequestTo(string gatewayId, TimeSpan? timeToLive = null) => new(
        GatewayRequestKind.Call, gatewayId, "CP 1", "connection-1", OcppVersion.V201,
        // Whole milliseconds, as they travel.
        DateTimeOffset.FromUnixTimeMilliseconds(TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds()) + (timeToLive ?? TimeSpan.FromSeconds(20)));

    private protected Task<TestHost> StartGatewayAsync() => StartAsync(static bus => bus.Gateway<ScriptedGateway>());

    // Two processes on a broker, one process within memory.
    private protected async Task<(IGatewayClient Client, ScriptedGateway Gateway)> StartBothAsync()
    {
        if (Broker is null)
        {
            var host = await StartAsync(static bus => bus.GatewayClient().Gateway<ScriptedGateway>());
            return (host.Get<IGatewayClient>(), host.Get<ScriptedGateway>());
        }

        var gateway = await StartGatewayAsync();
        var client = await StartAsync(static bus => bus.GatewayClient());
        return (client.Get<IGatewayClient>(), gateway.Get<ScriptedGateway>());
    }
}

/// <summary>Within the process.</summary>
public sealed class InMemoryGatewayRouteTests() : GatewayRouteTests(null);

/// <summary>On RabbitMQ.</summary>
[Collection(RabbitMqCollection.Name)]
public sealed class RabbitMqGatewayRouteTests(RabbitMqFixture broker) : GatewayRouteTests(broker)
{
    [Fact]
    public async Task SendAsync_SeveralGateways_EachGetsItsOwn()
    {
        var (client, first) = await StartBothAsync();
        var second = (await StartGatewayAsync()).Get<ScriptedGateway>();

        await client.SendAsync(RequestTo(second.Id), Cancellation);
        await client.SendAsync(RequestTo(first.Id), Cancellation);

        Assert.Equal(first.Id, Assert.Single(first.Requests).GatewayId);
        Assert.Equal(second.Id, Assert.Single(second.Requests).GatewayId);
    }

    /// <summary>A charge point takes its time to answer; the gateway's link need not last as long.</summary>
    [Fact]
    public async Task SendAsync_GatewayCutOffUntilTheChargePointHasAnswered_BringsTheAnswerAllTheSame()
    {
        await using var network = new BrokerProxy(Broker!);
        var host = Own(await TestHost.StartAsync(network.Address, Script, static bus => bus.Gateway<ScriptedGateway>()));
        var client = (await StartAsync(static bus => bus.GatewayClient())).Get<IGatewayClient>();
        var gateway = host.Get<ScriptedGateway>();
        var answered = new TaskCompletionSource<GatewayReply>();
        gateway.Handle = (_, _) => answered.Task;
        var reply = client.SendAsync(RequestTo(gateway.Id), Cancellation).AsTask();
        await Eventually.IsTrueAsync(() => gateway.Requests.Count == 1, "the gateway has it");

        network.Cut();
        await Eventually.IsTrueAsync(() => !host.Get<IBusReadiness>().IsReady, "the link is lost");
        answered.SetResult(new(GatewayOutcome.Answered));
        network.Mend();

        Assert.Equal(GatewayOutcome.Answered, (await reply).Outcome);
    }

    [Fact]
    public async Task SendAsync_GatewayCutOffAndBack_FindsItAgain()
    {
        await using var network = new BrokerProxy(Broker!);
        var host = Own(await TestHost.StartAsync(network.Address, Script, static bus => bus.Gateway<ScriptedGateway>()));
        var client = (await StartAsync(static bus => bus.GatewayClient())).Get<IGatewayClient>();
        var gateway = host.Get<ScriptedGateway>();

        network.Cut();
        await Eventually.IsTrueAsync(async () => await OutcomeAsync() == GatewayOutcome.NotHere, "its queue went with its connection");
        network.Mend();

        await Eventually.IsTrueAsync(async () => await OutcomeAsync() == GatewayOutcome.Done, "it has a new one");

        // One that the broker took for the lost connection is never answered.
        async Task<GatewayOutcome> OutcomeAsync() =>
            (await client.SendAsync(RequestTo(gateway.Id, TimeSpan.FromMilliseconds(500)), Cancellation)).Outcome;
    }

    [Fact]
    public async Task SendAsync_ClientCutOffBriefly_RequestIsOnlyLate()
    {
        await using var network = new BrokerProxy(Broker!);
        var gateway = (await StartGatewayAsync()).Get<ScriptedGateway>();
        var host = Own(await TestHost.StartAsync(network.Address, Script, static bus => bus.GatewayClient()));
        network.Cut();
        await Eventually.IsTrueAsync(() => !host.Get<IBusReadiness>().IsReady, "the client noticed");

        var reply = host.Get<IGatewayClient>().SendAsync(RequestTo(gateway.Id), Cancellation).AsTask();
        Assert.False(reply.IsCompleted);
        network.Mend();

        Assert.Equal(GatewayOutcome.Done, (await reply).Outcome);
        Assert.Single(gateway.Requests);
    }
}

/// <summary>A broker that is restarted.</summary>
public sealed class GatewayRouteRestartTests : IAsyncLifetime
{
    private readonly OwnRabbitMq _broker = new();

    public ValueTask InitializeAsync() => _broker.InitializeAsync();

    public ValueTask DisposeAsync() => _broker.DisposeAsync();

    [Fact]
    public async Task SendAsync_BrokerRestarted_FindsGatewayWithoutRestartOfAnybodyElse()
    {
        var script = new Script();
        await using var gateway = await TestHost.StartAsync(_broker.Address, script, static bus => bus.Gateway<ScriptedGateway>());
        await using var client = await TestHost.StartAsync(_broker.Address, script, static bus => bus.GatewayClient());

        await _broker.StopAsync();
        await _broker.StartAsync();
        await Eventually.IsTrueAsync(
            () => gateway.Get<IBusReadiness>().IsReady && client.Get<IBusReadiness>().IsReady, "both are back");
        var reply = await client.Get<IGatewayClient>().SendAsync(
            GatewayRouteTests.RequestTo(gateway.Get<ScriptedGateway>().Id), TestContext.Current.CancellationToken);

        Assert.Equal(GatewayOutcome.Done, reply.Outcome);
    }
}
