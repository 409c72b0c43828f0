using System.Text;
using Microsoft.Extensions.Diagnostics.Metrics.Testing;
using Ocpp.Micro.Contracts;
using Ocpp.Micro.Contracts.Envelope;
using Ocpp.Micro.Contracts.V16;
using Ocpp.Micro.Messaging.Calls;
using Ocpp.Micro.Messaging.Handlers;
using Ocpp.Micro.Messaging.Telemetry;
using Ocpp.Micro.Messaging.Tests.Support;
using Ocpp.Micro.Testing;

namespace Ocpp.Micro.Messaging.Tests.Calls;

/// <summary>A SEND's way to its handler, the same on every transport (OCPP 2.1 part 4 §4.2.4).</summary>
public abstract class SendTests(RabbitMqFixture? broker) : BusTests(broker)
{
    [Fact]
    public async Task PublishAsync_BoundAction_ReachesTheHandlerWithItsEnvelope()
    {
        var gateway = await StartGatewayAsync(bus => bus.Queue(QueueName(), queue => queue.Handle<ScriptedStream>()));
        var envelope = EventStream.Envelope();

        Assert.True(await gateway.Get<ISendPublisher>().PublishAsync(envelope, EventStream.Payload(7), Cancellation));

        var (message, call) = await Script.Streams.Reader.ReadAsync(Cancellation);
        Assert.Equal((7, "230.4"), (message.Id, Assert.Single(message.Data).V));
        Assert.Equal(
            (envelope.ChargePointId, envelope.UniqueId, envelope.ConnectionId, OcppVersion.V21),
            (call.ChargePointId, call.UniqueId, call.ConnectionId, call.Version));
        Assert.Equal(envelope.Deadline, call.Deadline, TimeSpan.FromMilliseconds(1));
    }

    [Fact]
    public async Task PublishAsync_SeveralOfOneHandler_ComeInOrder()
    {
        var gateway = await StartGatewayAsync(
            bus => bus.Queue(QueueName(), queue => queue.Handle<ScriptedStream>()), ("Broker:ConcurrentCalls", "1"));

        for (var id = 0; id < 20; id++)
            await gateway.PublishAsync(id);

        for (var id = 0; id < 20; id++)
            Assert.Equal(id, (await Script.Streams.Reader.ReadAsync(Cancellation)).Message.Id);
    }

    [Fact]
    public async Task PublishAsync_NobodyBound_IsCountedAndDropped()
    {
        using var unrouted = new MetricCollector<long>(null, OcppTelemetry.MessagingSource, OcppTelemetry.UnroutedCalls);
        var gateway = await StartGatewayAsync(bus => bus.Queue(QueueName(), queue => queue.Handle<ScriptedHeartbeat>()));

        await gateway.PublishAsync(1);

        await Eventually.IsTrueAsync(
            () => unrouted.GetMeasurementSnapshot().Any(static measured =>
                measured.Tags[OcppTelemetry.Action] is "NotifyPeriodicEventStream" && measured.Tags[OcppTelemetry.ErrorType] is "NotSupported"),
            "the SEND is counted");
    }

    [Fact]
    public async Task Handlers_OfTheOtherKind_HearNothing()
    {
        var heartbeats = 0;
        Script.Heartbeat = (_, call, _) =>
        {
            Interlocked.Increment(ref heartbeats);
            return Task.FromResult(new HeartbeatResponse(call.ReceivedAt));
        };
        var gateway = await StartGatewayAsync(
            bus => bus.Queue(QueueName(), queue => queue.Handle<ScriptedStream>().Handle<ScriptedHeartbeat>()), ("Broker:ConcurrentCalls", "1"));

        await gateway.Get<ISendPublisher>().PublishAsync(Call.Envelope("Heartbeat") with { IsAnswered = false }, "{}"u8.ToArray(), Cancellation);
        var called = await gateway.SendAsync("NotifyPeriodicEventStream", Encoding.UTF8.GetString(EventStream.Payload(1)), version: OcppVersion.V21);
        var heartbeat = await gateway.SendAsync("Heartbeat", "{}");

        Assert.Equal(OcppErrorCode.NotSupported, called.ErrorCode);
        Assert.Null(heartbeat.ErrorCode);
        Assert.Equal(1, heartbeats);
        Assert.False(Script.Streams.Reader.TryRead(out _));
    }

    [Theory]
    [InlineData(ScriptedStream.Fails, "InternalError")]
    [InlineData(-1, "PropertyConstraintViolation")]
    public async Task PublishAsync_CannotBeTaken_IsMeasuredAndTheNextOneIsTaken(int id, string error)
    {
        using var durations = new MetricCollector<double>(null, OcppTelemetry.MessagingSource, OcppTelemetry.HandlerDuration);
        var gateway = await StartGatewayAsync(
            bus => bus.Queue(QueueName(), queue => queue.Handle<ScriptedStream>()), ("Broker:ConcurrentCalls", "1"));

        await gateway.PublishAsync(id);
        await gateway.PublishAsync(2);

        Assert.Equal(2, (await Script.Streams.Reader.ReadAsync(Cancellation)).Message.Id);
        Assert.Contains(durations.GetMeasurementSnapshot(), measured =>
            measured.Tags[OcppTelemetry.Action] is "NotifyPeriodicEventStream"
            && Equals(measured.Tags.GetValueOrDefault(OcppTelemetry.ErrorType), error));
    }

    [Fact]
    public async Task PublishAsync_PastItsDeadline_IsNotPublished()
    {
        var gateway = await StartGatewayAsync(bus => bus.Queue(QueueName(), queue => queue.Handle<ScriptedStream>()));

        Assert.False(await gateway.PublishAsync(1, TimeSpan.Zero));
    }

    [Fact]
    public async Task PublishAsync_EnvelopeOfACall_Throws()
    {
        var gateway = await StartGatewayAsync(bus => bus.Queue(QueueName(), queue => queue.Handle<ScriptedStream>()));

        await Assert.ThrowsAsync<ArgumentException>(
            () => gateway.Get<ISendPublisher>().PublishAsync(Call.Envelope("Heartbeat"), "{}"u8.ToArray(), Cancellation).AsTask());
    }
}

public sealed class InMemorySendTests() : SendTests(null);

[Collection(RabbitMqCollection.Name)]
public sealed class RabbitMqSendTests(RabbitMqFixture broker) : SendTests(broker)
{
    [Fact]
    public async Task PublishAsync_ServiceRestarts_TakesWhatIsStillWorthIt()
    {
        var queueName = QueueName();
        var gateway = await StartAsync(bus => bus.CallClient());
        var service = await StartAsync(bus => bus.Queue(queueName, queue => queue.Handle<ScriptedStream>()));
        await service.StopAsync();

        await gateway.PublishAsync(1, TimeSpan.FromMilliseconds(1));
        await gateway.PublishAsync(2);
        await StartAsync(bus => bus.Queue(queueName, queue => queue.Handle<ScriptedStream>()));

        Assert.Equal(2, (await Script.Streams.Reader.ReadAsync(Cancellation)).Message.Id);
    }

    [Fact]
    public async Task StopAsync_HandlerOverItsGrace_AnotherInstanceTakesIt()
    {
        var (begun, queueName) = (new TaskCompletionSource(), QueueName());
        Script.Stream = async token =>
        {
            begun.TrySetResult();
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, token);
        };
        var gateway = await StartAsync(bus => bus.CallClient());
        var first = await StartAsync(
            bus => bus.Queue(queueName, queue => queue.Handle<ScriptedStream>()), ("Broker:StopGrace", "00:00:00.2"));
        await gateway.PublishAsync(1);
        await begun.Task.WaitAsync(Cancellation);

        Script.Stream = _ => Task.CompletedTask;
        await StartAsync(bus => bus.Queue(queueName, queue => queue.Handle<ScriptedStream>()));
        await first.StopAsync();

        Assert.Equal(1, (await Script.Streams.Reader.ReadAsync(Cancellation)).Message.Id);
    }

    [Fact]
    public async Task PublishAsync_GatewayCutOffBriefly_IsOnlyLate()
    {
        await using var network = new BrokerProxy(Broker!);
        var gateway = Own(await TestHost.StartAsync(network.Address, Script, bus => bus.CallClient()));
        await StartAsync(bus => bus.Queue(QueueName(), queue => queue.Handle<ScriptedStream>()));
        network.Cut();
        await Eventually.IsTrueAsync(() => !gateway.Get<IBusReadiness>().IsReady, "the gateway noticed");

        var published = gateway.PublishAsync(1);
        Assert.False(published.IsCompleted);
        network.Mend();

        Assert.True(await published);
        Assert.Equal(1, (await Script.Streams.Reader.ReadAsync(Cancellation)).Message.Id);
    }

    [Fact]
    public async Task PublishAsync_GatewayCutOffPastItsDeadline_SaysSo()
    {
        await using var network = new BrokerProxy(Broker!);
        var gateway = Own(await TestHost.StartAsync(network.Address, Script, bus => bus.CallClient()));
        network.Cut();
        await Eventually.IsTrueAsync(() => !gateway.Get<IBusReadiness>().IsReady, "the gateway noticed");

        Assert.False(await gateway.PublishAsync(1, TimeSpan.FromMilliseconds(300)));
    }
}

/// <summary>SENDs of a periodic event stream.</summary>
internal static class EventStream
{
    public static CallEnvelope Envelope(TimeSpan? timeToLive = null) =>
        Call.Envelope("NotifyPeriodicEventStream", timeToLive, OcppVersion.V21) with { IsAnswered = false };

    public static byte[] Payload(int id) => Encoding.UTF8.GetBytes(
        $$"""{"id":{{id}},"pending":0,"basetime":"2026-01-01T00:00:00Z","data":[{"t":0.5,"v":"230.4"}]}""");

    public static Task<bool> PublishAsync(this TestHost gateway, int id, TimeSpan? timeToLive = null) =>
        gateway.Get<ISendPublisher>().PublishAsync(Envelope(timeToLive), Payload(id), TestContext.Current.CancellationToken).AsTask();
}
