using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Ocpp.Micro.Contracts;
using Ocpp.Micro.Contracts.V16;
using Ocpp.Micro.Messaging.Tests.Support;
using Ocpp.Micro.Testing;

namespace Ocpp.Micro.Messaging.Tests.Broker;

/// <summary>A broker that goes away and comes back.</summary>
[Collection(RabbitMqCollection.Name)]
public sealed class BrokerLossTests(RabbitMqFixture broker) : BusTests(broker)
{
    private const string DataTransfer = """{"vendorId":"com.example"}""";

    [Fact]
    public async Task SendAsync_GatewayCutOffBriefly_CallIsOnlyLate()
    {
        await using var network = new BrokerProxy(Broker!);
        var gateway = Own(await TestHost.StartAsync(network.Address, Script, bus => bus.CallClient()));
        await StartAsync(bus => bus.Queue(QueueName(), queue => queue.Handle<ScriptedDataTransfer>()));
        network.Cut();
        await Eventually.IsTrueAsync(() => !gateway.Get<IBusReadiness>().IsReady, "the gateway noticed");

        var call = gateway.SendAsync("DataTransfer", DataTransfer);
        Assert.False(call.IsCompleted);
        network.Mend();

        Assert.Null((await call).ErrorCode);
    }

    [Fact]
    public async Task SendAsync_CutOffWhileItWaits_IsSentAgainAndAnswered()
    {
        await using var network = new BrokerProxy(Broker!);
        var (handled, begun, done) = (0, new TaskCompletionSource(), new TaskCompletionSource());
        Script.DataTransfer = async (_, _, _) =>
        {
            if (Interlocked.Increment(ref handled) == 1)
            {
                begun.SetResult();
                await done.Task;
            }

            return new(DataTransferStatus.Accepted, $"{handled}");
        };
        var gateway = Own(await TestHost.StartAsync(network.Address, Script, bus => bus.CallClient()));
        await StartAsync(bus => bus.Queue(QueueName(), queue => queue.Handle<ScriptedDataTransfer>()));

        var call = gateway.SendAsync("DataTransfer", DataTransfer);
        await begun.Task.WaitAsync(Cancellation);
        network.Cut();
        await Eventually.IsTrueAsync(() => !gateway.Get<IBusReadiness>().IsReady, "the gateway noticed");
        done.SetResult();
        network.Mend();

        Assert.Contains("\"data\":\"2\"", (await call).Text(), StringComparison.Ordinal);
        Assert.Contains(gateway.Logs.GetSnapshot(), static record => record.Message.StartsWith("1 calls", StringComparison.Ordinal));
    }

    [Fact]
    public async Task SendAsync_GatewayCutOffPastDeadline_ReturnsInternalErrorAtDeadline()
    {
        await using var network = new BrokerProxy(Broker!);
        var gateway = Own(await TestHost.StartAsync(network.Address, Script, bus => bus.CallClient()));
        network.Cut();

        var reply = await gateway.SendAsync("DataTransfer", DataTransfer, TimeSpan.FromMilliseconds(500));

        Assert.Equal(OcppErrorCode.InternalError, reply.ErrorCode);
    }

    [Fact]
    public async Task SendAsync_ServiceCutOffAndBack_IsAnsweredAgain()
    {
        await using var network = new BrokerProxy(Broker!);
        var gateway = await StartAsync(bus => bus.CallClient());
        var service = Own(await TestHost.StartAsync(
            network.Address, Script, bus => bus.Queue(QueueName(), queue => queue.Handle<ScriptedDataTransfer>())));
        network.Cut();
        await Eventually.IsTrueAsync(() => !service.Get<IBusReadiness>().IsReady, "the service noticed");

        var call = gateway.SendAsync("DataTransfer", DataTransfer);
        network.Mend();

        Assert.Null((await call).ErrorCode);
    }

    /// <summary>A database's client may wait for its server when a command is cancelled, and the server may be what has gone as well.</summary>
    [Fact]
    public async Task SendAsync_ServiceCutOffWhileAHandlerHangsInItsCancellation_IsAnsweredAgainByEveryQueue()
    {
        await using var network = new BrokerProxy(Broker!);
        using var hanging = new ManualResetEventSlim();
        var (begun, handled) = (new TaskCompletionSource(), 0);
        Script.DataTransfer = async (_, _, token) =>
        {
            if (Interlocked.Increment(ref handled) > 1)
                return new(DataTransferStatus.Accepted);

            await using var registration = token.Register(() => hanging.Wait(CancellationToken.None));
            begun.SetResult();
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, token);
            throw new InvalidOperationException("It was not cancelled.");
        };
        var gateway = await StartAsync(bus => bus.CallClient());
        var service = Own(await TestHost.StartAsync(network.Address, Script, bus => bus
            .Queue(QueueName(), queue => queue.Handle<ScriptedDataTransfer>())
            .Queue(QueueName(), queue => queue.Handle<ScriptedHeartbeat>())));
        var lost = gateway.SendAsync("DataTransfer", DataTransfer, TimeSpan.FromSeconds(1));
        await begun.Task.WaitAsync(Cancellation);

        network.Cut();
        await Eventually.IsTrueAsync(() => !service.Get<IBusReadiness>().IsReady, "the service noticed");
        network.Mend();

        Assert.Null((await gateway.SendAsync("Heartbeat", "{}")).ErrorCode);
        Assert.Null((await gateway.SendAsync("DataTransfer", DataTransfer)).ErrorCode);
        Assert.NotNull((await lost).ErrorCode);
        hanging.Set();
    }

    [Fact]
    public async Task CheckHealth_BrokerCutOff_IsUnhealthyUntilItIsBack()
    {
        await using var network = new BrokerProxy(Broker!);
        var gateway = Own(await TestHost.StartAsync(network.Address, Script, bus => bus.CallClient()));
        var health = gateway.Get<HealthCheckService>();

        Assert.Equal(HealthStatus.Healthy, await StatusAsync());
        network.Cut();
        await Eventually.IsTrueAsync(async () => await StatusAsync() == HealthStatus.Unhealthy, "health says so");
        network.Mend();
        await Eventually.IsTrueAsync(async () => await StatusAsync() == HealthStatus.Healthy, "the bus is back");

        async Task<HealthStatus> StatusAsync()
        {
            var report = await health.CheckHealthAsync(check => check.Tags.Contains("ready"), Cancellation);
            Assert.Equal(["broker"], report.Entries.Keys);
            return report.Status;
        }
    }

    [Fact]
    public async Task StartAsync_BrokerAway_IsReadyOnceItIsThere()
    {
        await using var network = new BrokerProxy(Broker!);
        network.Cut();
        var gateway = Own(TestHost.Build(network.Address, Script, bus => bus.CallClient()));
        await gateway.StartOnlyAsync();
        var ready = gateway.Get<IBusReadiness>().WaitAsync(Cancellation);
        await Eventually.IsTrueAsync(
            () => gateway.Logs.GetSnapshot().Any(record => record.Message.Contains("takes no connection")), "the first attempt failed");

        Assert.False(ready.IsCompleted);
        network.Mend();

        await ready.WaitAsync(TimeSpan.FromSeconds(20), Cancellation);
    }

    [Fact]
    public async Task StopAsync_BrokerAway_Ends()
    {
        await using var network = new BrokerProxy(Broker!);
        var gateway = Own(await TestHost.StartAsync(
            network.Address, Script, bus => bus.CallClient().Queue(QueueName(), queue => queue.Handle<ScriptedDataTransfer>())));
        network.Cut();
        await Eventually.IsTrueAsync(() => !gateway.Get<IBusReadiness>().IsReady, "the gateway noticed");

        await gateway.StopAsync().WaitAsync(TimeSpan.FromSeconds(20), Cancellation);
    }

    [Fact]
    public async Task StopAsync_CallWaiting_IsAnswered()
    {
        var gateway = await StartAsync(bus => bus.CallClient());
        var service = await StartAsync(bus => bus.Queue(QueueName(), queue => queue.Handle<ScriptedDataTransfer>()));
        await service.StopAsync();

        var call = gateway.SendAsync("DataTransfer", DataTransfer, TimeSpan.FromMinutes(5));
        await gateway.StopAsync();

        Assert.Equal(OcppErrorCode.InternalError, (await call).ErrorCode);
    }
}

/// <summary>A broker that is restarted, durable queues and all.</summary>
public sealed class BrokerRestartTests : IAsyncLifetime
{
    private readonly OwnRabbitMq _broker = new();

    public ValueTask InitializeAsync() => _broker.InitializeAsync();

    public ValueTask DisposeAsync() => _broker.DisposeAsync();

    [Fact]
    public async Task SendAsync_BrokerRestarted_EveryCallIsAnsweredWithoutRestartOfAnybodyElse()
    {
        var script = new Script();
        await using var gateway = await TestHost.StartAsync(_broker.Address, script, bus => bus.CallClient());
        await using var service = await TestHost.StartAsync(
            _broker.Address, script, bus => bus.Queue("service", queue => queue.Handle<ScriptedDataTransfer>()));

        var begun = new TaskCompletionSource();
        script.DataTransfer = async (_, _, token) =>
        {
            begun.TrySetResult();
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, token);
            throw new UnreachableException();
        };
        var waiting = gateway.SendAsync("DataTransfer", """{"vendorId":"com.example"}""", TimeSpan.FromMinutes(2));
        await begun.Task.WaitAsync(TestContext.Current.CancellationToken);
        script.DataTransfer = (_, _, _) => Task.FromResult(new DataTransferResponse(DataTransferStatus.Accepted));

        await _broker.StopAsync();
        var duringTheOutage = gateway.SendAsync("DataTransfer", """{"vendorId":"com.example"}""", TimeSpan.FromMinutes(2));
        await _broker.StartAsync();

        Assert.Null((await waiting).ErrorCode);
        Assert.Null((await duringTheOutage).ErrorCode);
        await Eventually.IsTrueAsync(
            () => gateway.Get<IBusReadiness>().IsReady && service.Get<IBusReadiness>().IsReady, "both are back");
        var bound = await gateway.SendAsync("DataTransfer", """{"vendorId":"com.example"}""");
        var unbound = await gateway.SendAsync("Authorize", "{}");

        Assert.Null(bound.ErrorCode);
        Assert.Equal(OcppErrorCode.NotSupported, unbound.ErrorCode);
    }
}
