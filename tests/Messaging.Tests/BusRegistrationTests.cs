using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Ocpp.Micro.Contracts.Facts;
using Ocpp.Micro.Messaging.Facts;
using Ocpp.Micro.Messaging.Tests.Support;

namespace Ocpp.Micro.Messaging.Tests;

public sealed class BusRegistrationTests
{
    [Fact]
    public void AddBus_Twice_Throws()
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.AddBus();

        Assert.Throws<InvalidOperationException>(() => builder.AddBus());
    }

    [Fact]
    public void Queue_HandlerOfNothing_Throws() =>
        Assert.Contains("Script", ThrownBy(bus => bus.Queue("a", queue => queue.Handle<Script>())).Message);

    [Fact]
    public void Queue_ActionTakenByAnotherQueue_Throws() => Assert.Contains(
        "ocpp16.Heartbeat",
        ThrownBy(bus => bus
            .Queue("a", queue => queue.Handle<ScriptedHeartbeat>())
            .Queue("b", queue => queue.Handle<ScriptedHeartbeat>())).Message);

    [Fact]
    public void Queue_NameTaken_Throws() =>
        Assert.Contains("queue a", ThrownBy(bus => bus.Queue("a", _ => { }).Queue("a", _ => { })).Message);

    [Fact]
    public void Listen_SameFactTwiceOnAQueue_Throws() => Assert.Contains(
        nameof(TransactionStarted),
        ThrownBy(bus => bus.Listen<TransactionStarted, Deaf>("a").Listen<TransactionStarted, Deaf>("a")).Message);

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public async Task StartAsync_OneEndOfACallWithoutBroker_Warns(bool client, bool service)
    {
        await using var host = await TestHost.StartAsync(null, new Script(), bus =>
        {
            if (client)
                bus.CallClient();
            if (service)
                bus.Queue("a", queue => queue.Handle<ScriptedHeartbeat>());
        });

        Assert.Contains(
            host.Logs.GetSnapshot(), record => record.Level == LogLevel.Warning && record.Message.StartsWith("Broker:Address is not set"));
    }

    [Fact]
    public async Task StartAsync_BothEndsWithoutBroker_DoesNotWarn()
    {
        await using var host = await TestHost.StartAsync(
            null, new Script(), bus => bus.CallClient().Queue("a", queue => queue.Handle<ScriptedHeartbeat>()));

        Assert.DoesNotContain(host.Logs.GetSnapshot(), record => record.Level >= LogLevel.Warning);
    }

    private static InvalidOperationException ThrownBy(Action<IBusEndpoints> endpoints) =>
        Assert.Throws<InvalidOperationException>(() => TestHost.Build(null, new Script(), endpoints));

    private sealed class Deaf : IFactHandler<TransactionStarted>
    {
        public Task HandleAsync(TransactionStarted fact, CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
