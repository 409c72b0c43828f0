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
    public async Task SendAsync_BoundAction_ReachesTheHandlerWithItsEnvelopeAndTheGatewayIsTold()
    {
        var gateway = await StartGatewayAsync(bus => bus.Queue(QueueName(), queue => queue.Handle<ScriptedStream>()));
        var envelope = EventStream.Envelope();

        var reply = await gateway.Get<ICallClient>().SendAsync(envelope, EventStream.Payload(7), Cancellation);

        Assert.Null(reply.ErrorCode);

        var (message, call) = await Script.Streams.Reader.ReadAsync(Cancellation);
        Assert.Equal((7, "230.4"), (message.Id, Assert.Single(message.Data).V));
        Assert.Equal(
            (envelope.ChargePointId, envelope.UniqueId, envelope.ConnectionId, OcppVersion.V21),
            (call.ChargePointId, call.UniqueId, call.ConnectionId, call.Version));
        Assert.Equal(envelope.Deadline, call.Deadline, TimeSpan.FromMilliseconds(1));
    }

    [Fact]
    public async Task SendAsync_BeingWorkedOn_CompletesWithTheHandler()
    {
        var (begun, done) = (new TaskCompletionSource(), new TaskCompletionSource());
        Script.Stream = _ =>
        {
            begun.SetResult();
            return done.Task;
        };
        var gateway = await StartGatewayAsync(bus => bus.Queue(QueueName(), queue => queue.Handle<ScriptedStream>()));

        var sending = gateway.SendStreamAsync(1);
        await begun.Task.WaitAsync(Cancellation);
        Assert.False(sending.IsCompleted);
        done.SetResult();

        Assert.Null((await sending).ErrorCode);
    }

    [Fact]
    public async Task SendAsync_NobodyBound_IsCountedAndTheGatewayIsTold()
    {
        using var unrouted = new MetricCollector<long>(null, OcppTelemetry.MessagingSource, OcppTelemetry.UnroutedCalls);
        var gateway = await StartGatewayAsync(bus => bus.Queue(QueueName(), queue => queue.Handle<ScriptedHeartbeat>()));

        var reply = await gateway.SendStreamAsync(1);

        Assert.Equal(OcppErrorCode.NotSupported, reply.ErrorCode);
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

        var sent = await gateway.Get<ICallClient>().SendAsync(Call.Envelope("Heartbeat") with { IsSend = true }, "{}"u8.ToArray(), Cancellation);
        var called = await gateway.SendAsync("NotifyPeriodicEventStream", Encoding.UTF8.GetString(EventStream.Payload(1)), version: OcppVersion.V21);
        var heartbeat = await gateway.SendAsync("Heartbeat", "{}");

        Assert.Equal((OcppErrorCode.NotSupported, OcppErrorCode.NotSupported), (sent.ErrorCode, called.ErrorCode));
        Assert.Null(heartbeat.ErrorCode);
        Assert.Equal(1, heartbeats);
        Assert.False(Script.Streams.Reader.TryRead(out _));
    }

    [Theory]
    [InlineData(ScriptedStream.Fails, OcppErrorCode.InternalError)]
    [InlineData(-1, OcppErrorCode.PropertyConstraintViolation)]
    public async Task SendAsync_CannotBeTaken_IsMeasuredAndTheNextOneIsTaken(int id, OcppErrorCode error)
    {
        using var durations = new MetricCollector<double>(null, OcppTelemetry.MessagingSource, OcppTelemetry.HandlerDuration);
        var gateway = await StartGatewayAsync(
            bus => bus.Queue(QueueName(), queue => queue.Handle<ScriptedStream>()), ("Broker:ConcurrentCalls", "1"));

        Assert.Equal(error, (await gateway.SendStreamAsync(id)).ErrorCode);
        Assert.Null((await gateway.SendStreamAsync(2)).ErrorCode);

        Assert.Equal(2, (await Script.Streams.Reader.ReadAsync(Cancellation)).Message.Id);
        Assert.Contains(durations.GetMeasurementSnapshot(), measured =>
            measured.Tags[OcppTelemetry.Action] is "NotifyPeriodicEventStream"
            && Equals(measured.Tags.GetValueOrDefault(OcppTelemetry.ErrorType), error.ToString()));
    }
}

public sealed class InMemorySendTests() : SendTests(null);

[Collection(RabbitMqCollection.Name)]
public sealed class RabbitMqSendTests(RabbitMqFixture broker) : SendTests(broker)
{
    [Fact]
    public async Task SendAsync_ServiceRestarts_TakesWhatIsStillWorthIt()
    {
        var queueName = QueueName();
        var gateway = await StartAsync(bus => bus.CallClient());
        var service = await StartAsync(bus => bus.Queue(queueName, queue => queue.Handle<ScriptedStream>()));
        await service.StopAsync();

        Assert.Equal(OcppErrorCode.InternalError, (await gateway.SendStreamAsync(1, TimeSpan.FromMilliseconds(100))).ErrorCode);
        var waiting = gateway.SendStreamAsync(2);
        await StartAsync(bus => bus.Queue(queueName, queue => queue.Handle<ScriptedStream>()));

        Assert.Null((await waiting).ErrorCode);
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
        var sending = gateway.SendStreamAsync(1);
        await begun.Task.WaitAsync(Cancellation);

        Script.Stream = _ => Task.CompletedTask;
        await StartAsync(bus => bus.Queue(queueName, queue => queue.Handle<ScriptedStream>()));
        await first.StopAsync();

        Assert.Null((await sending).ErrorCode);
        Assert.Equal(1, (await Script.Streams.Reader.ReadAsync(Cancellation)).Message.Id);
    }
}

/// <summary>SENDs of a periodic event stream.</summary>
internal static class EventStream
{
    public static CallEnvelope Envelope(TimeSpan? timeToLive = null) =>
        Call.Envelope("NotifyPeriodicEventStream", timeToLive, OcppVersion.V21) with { IsSend = true };

    public static byte[] Payload(int id) => Encoding.UTF8.GetBytes(
        $$"""{"id":{{id}},"pending":0,"basetime":"2026-01-01T00:00:00Z","data":[{"t":0.5,"v":"230.4"}]}""");

    public static Task<CallReply> SendStreamAsync(this TestHost gateway, int id, TimeSpan? timeToLive = null) =>
        gateway.Get<ICallClient>().SendAsync(Envelope(timeToLive), Payload(id), TestContext.Current.CancellationToken).AsTask();
}
