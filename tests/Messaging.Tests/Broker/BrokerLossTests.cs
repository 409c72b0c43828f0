using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Ocpp.Micro.Contracts;
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
    public async Task SendAsync_BrokerRestarted_IsAnsweredWithoutRestartOfAnybodyElse()
    {
        var script = new Script();
        await using var gateway = await TestHost.StartAsync(_broker.Address, script, bus => bus.CallClient());
        await using var service = await TestHost.StartAsync(
            _broker.Address, script, bus => bus.Queue("service", queue => queue.Handle<ScriptedDataTransfer>()));

        await _broker.StopAsync();
        await _broker.StartAsync();
        await Eventually.IsTrueAsync(
            () => gateway.Get<IBusReadiness>().IsReady && service.Get<IBusReadiness>().IsReady, "both are back");
        var bound = await gateway.SendAsync("DataTransfer", """{"vendorId":"com.example"}""");
        var unbound = await gateway.SendAsync("Authorize", "{}");

        Assert.Null(bound.ErrorCode);
        Assert.Equal(OcppErrorCode.NotSupported, unbound.ErrorCode);
    }
}
