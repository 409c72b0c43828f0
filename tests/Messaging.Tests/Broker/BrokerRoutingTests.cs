using System.Collections.Concurrent;
using System.Text;
using Microsoft.Extensions.Logging;
using Ocpp.Micro.Contracts;
using Ocpp.Micro.Contracts.Envelope;
using Ocpp.Micro.Contracts.V16;
using Ocpp.Micro.Messaging.Calls;
using Ocpp.Micro.Messaging.Tests.Support;
using Ocpp.Micro.Testing;
using RabbitMQ.Client;
using RabbitMQ.Client.Events;

namespace Ocpp.Micro.Messaging.Tests.Broker;

/// <summary>Services that come and go beside a running gateway.</summary>
[Collection(RabbitMqCollection.Name)]
public sealed class BrokerRoutingTests(RabbitMqFixture broker) : BusTests(broker)
{
    private const string DataTransfer = """{"vendorId":"com.example"}""";

    [Fact]
    public async Task SendAsync_ServiceStartsLater_IsAnsweredFromThenOn()
    {
        var gateway = await StartAsync(bus => bus.CallClient());
        var before = await gateway.SendAsync("DataTransfer", DataTransfer);

        await StartAsync(bus => bus.Queue(QueueName(), queue => queue.Handle<ScriptedDataTransfer>()));
        var after = await gateway.SendAsync("DataTransfer", DataTransfer);

        Assert.Equal(OcppErrorCode.NotSupported, before.ErrorCode);
        Assert.Null(after.ErrorCode);
    }

    [Fact]
    public async Task SendAsync_ServiceGoneQueueThere_ReturnsInternalErrorAtDeadlineAndIsNeverHandled()
    {
        var handled = new ConcurrentQueue<string>();
        Script.DataTransfer = (_, call, _) =>
        {
            handled.Enqueue(call.UniqueId);
            return Task.FromResult(new DataTransferResponse(DataTransferStatus.Accepted));
        };
        var queueName = QueueName();
        var gateway = await StartAsync(bus => bus.CallClient());
        var service = await StartAsync(bus => bus.Queue(queueName, queue => queue.Handle<ScriptedDataTransfer>()));
        await service.StopAsync();

        var unanswered = await gateway.SendAsync("DataTransfer", DataTransfer, TimeSpan.FromMilliseconds(300));
        await StartAsync(bus => bus.Queue(queueName, queue => queue.Handle<ScriptedDataTransfer>()));
        var answered = await gateway.SendAsync("DataTransfer", DataTransfer);

        Assert.Equal(OcppErrorCode.InternalError, unanswered.ErrorCode);
        Assert.Null(answered.ErrorCode);
        Assert.Single(handled);
    }

    [Fact]
    public async Task SendAsync_ServiceDiesInTheMiddle_ReturnsInternalErrorByDeadline()
    {
        var started = new TaskCompletionSource();
        Script.DataTransfer = async (_, _, token) =>
        {
            started.TrySetResult();
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, token);
            return new(DataTransferStatus.Accepted);
        };
        await using var network = new BrokerProxy(Broker!);
        var gateway = await StartAsync(bus => bus.CallClient());
        Own(await TestHost.StartAsync(
            network.Address, Script, bus => bus.Queue(QueueName(), queue => queue.Handle<ScriptedDataTransfer>())));

        var call = gateway.SendAsync("DataTransfer", DataTransfer, TimeSpan.FromSeconds(2));
        await started.Task.WaitAsync(TimeSpan.FromSeconds(10), Cancellation);
        network.Cut();

        Assert.Equal(OcppErrorCode.InternalError, (await call).ErrorCode);
    }

    [Fact]
    public async Task SendAsync_ServiceDiesInTheMiddle_AnotherInstanceAnswers()
    {
        var attempts = 0;
        var started = new TaskCompletionSource();
        Script.DataTransfer = async (_, _, token) =>
        {
            if (Interlocked.Increment(ref attempts) == 1)
            {
                started.SetResult();
                await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, token);
            }

            return new(DataTransferStatus.Accepted, "second");
        };
        var queueName = QueueName();
        await using var network = new BrokerProxy(Broker!);
        var gateway = await StartAsync(bus => bus.CallClient());
        Own(await TestHost.StartAsync(
            network.Address, Script, bus => bus.Queue(queueName, queue => queue.Handle<ScriptedDataTransfer>())));

        var call = gateway.SendAsync("DataTransfer", DataTransfer);
        await started.Task.WaitAsync(TimeSpan.FromSeconds(10), Cancellation);
        await StartAsync(bus => bus.Queue(queueName, queue => queue.Handle<ScriptedDataTransfer>()));
        network.Cut();

        Assert.Contains("second", (await call).Text());
    }

    [Fact]
    public async Task StopAsync_HandlerOverItsGrace_AnotherInstanceAnswers()
    {
        var attempts = 0;
        var started = new TaskCompletionSource();
        Script.DataTransfer = async (_, _, token) =>
        {
            if (Interlocked.Increment(ref attempts) == 1)
            {
                started.SetResult();
                await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, token);
            }

            return new(DataTransferStatus.Accepted, "second");
        };
        var queueName = QueueName();
        var gateway = await StartAsync(bus => bus.CallClient());
        var first = await StartAsync(
            bus => bus.Queue(queueName, queue => queue.Handle<ScriptedDataTransfer>()), ("Broker:StopGrace", "00:00:00.2"));

        var call = gateway.SendAsync("DataTransfer", DataTransfer);
        await started.Task.WaitAsync(TimeSpan.FromSeconds(10), Cancellation);
        await StartAsync(bus => bus.Queue(queueName, queue => queue.Handle<ScriptedDataTransfer>()));
        await first.StopAsync();

        Assert.Contains("second", (await call).Text());
    }

    [Fact]
    public async Task StopAsync_HandlerWithinItsGrace_AnswersAndTakesNothingMore()
    {
        var handled = 0;
        var started = new TaskCompletionSource();
        var release = new TaskCompletionSource();
        Script.DataTransfer = async (_, _, _) =>
        {
            Interlocked.Increment(ref handled);
            started.TrySetResult();
            await release.Task;
            return new(DataTransferStatus.Accepted, "first");
        };
        var queueName = QueueName();
        var gateway = await StartAsync(bus => bus.CallClient());
        var service = await StartAsync(
            bus => bus.Queue(queueName, queue => queue.Handle<ScriptedDataTransfer>()), ("Broker:ConcurrentCalls", "1"));

        var call = gateway.SendAsync("DataTransfer", DataTransfer);
        await started.Task.WaitAsync(TimeSpan.FromSeconds(10), Cancellation);
        var waiting = gateway.SendAsync("DataTransfer", DataTransfer, TimeSpan.FromSeconds(3));
        var stop = service.StopAsync();
        await NoConsumerAsync(queueName);
        release.SetResult();
        await stop;

        Assert.Contains("first", (await call).Text());
        Assert.Equal(OcppErrorCode.InternalError, (await waiting).ErrorCode);
        Assert.Equal(1, handled);
    }

    [Fact]
    public async Task SendAsync_TwoInstances_ShareTheCalls()
    {
        var (one, two) = (new Script(), new Script());
        one.AnswerDataTransfer("one");
        two.AnswerDataTransfer("two");
        var queueName = QueueName();
        var gateway = await StartAsync(bus => bus.CallClient());
        foreach (var script in (Script[])[one, two])
            Own(await TestHost.StartAsync(Broker, script, bus => bus.Queue(queueName, queue => queue.Handle<ScriptedDataTransfer>())));

        var replies = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => gateway.SendAsync("DataTransfer", DataTransfer)));

        Assert.InRange(replies.Count(reply => reply.Text().Contains("one")), 20, 80);
        Assert.All(replies, reply => Assert.Null(reply.ErrorCode));
    }

    [Fact]
    public async Task SendAsync_TwoGateways_EachGetsItsOwnAnswers()
    {
        Script.DataTransfer = (request, _, _) => Task.FromResult(new DataTransferResponse(DataTransferStatus.Accepted, request.Data));
        var gateways = new[] { await StartAsync(bus => bus.CallClient()), await StartAsync(bus => bus.CallClient()) };
        await StartAsync(bus => bus.Queue(QueueName(), queue => queue.Handle<ScriptedDataTransfer>()));

        var calls = Enumerable.Range(0, 200).Select(async number =>
        {
            var reply = await gateways[number % 2].SendAsync("DataTransfer", $$"""{"vendorId":"v","data":"<{{number}}>"}""");
            Assert.Contains($"{number}", reply.Text());
        });

        await Task.WhenAll(calls);
    }

    [Fact]
    public async Task SendAsync_Payloads_PassUntouchedBothWays()
    {
        const string Request = """{ "b":1.50,"a" : "\u00e4/\/", "customData":{"vendorId":"x", "n":1e2}}""";
        const string Response = """{"z":  [ 1.0 , 2 ],"y":null}""";
        var gateway = await StartAsync(bus => bus.CallClient());
        await using var connection = await ConnectAsync();
        await using var channel = await connection.CreateChannelAsync(cancellationToken: Cancellation);
        var queue = (await channel.QueueDeclareAsync(cancellationToken: Cancellation)).QueueName;
        await channel.QueueBindAsync(queue, "ocpp.calls", "ocpp21.NotifyEvent", cancellationToken: Cancellation);
        var seen = new TaskCompletionSource<(string Body, IReadOnlyBasicProperties Properties)>();
        var consumer = new AsyncEventingBasicConsumer(channel);
        consumer.ReceivedAsync += async (_, message) =>
        {
            seen.SetResult((Encoding.UTF8.GetString(message.Body.Span), message.BasicProperties));
            await channel.BasicPublishAsync(
                "", message.BasicProperties.ReplyTo!, false, new BasicProperties { CorrelationId = message.BasicProperties.CorrelationId },
                Encoding.UTF8.GetBytes(Response), Cancellation);
        };
        await channel.BasicConsumeAsync(queue, autoAck: true, consumer, Cancellation);

        var reply = await gateway.SendAsync("NotifyEvent", Request, version: OcppVersion.V21);

        var (body, properties) = await seen.Task;
        Assert.Equal(Request, body);
        Assert.Equal(Response, reply.Text());
        Assert.Equal("NotifyEvent", properties.Type);
        Assert.NotEqual(DeliveryModes.Persistent, properties.DeliveryMode);
        Assert.InRange(int.Parse(properties.Expiration!), 15_000, 20_000);
        Assert.StartsWith("CP ", Encoding.UTF8.GetString((byte[])properties.Headers![EnvelopeHeaders.ChargePointId]!));
    }

    [Fact]
    public async Task StartAsync_QuorumQueues_AnswersCalls()
    {
        var quorum = ("Broker:QueueType", "Quorum");
        var gateway = await StartAsync(bus => bus.CallClient(), quorum);
        await StartAsync(bus => bus.Queue(QueueName(), queue => queue.Handle<ScriptedDataTransfer>()), quorum);

        var reply = await gateway.SendAsync("DataTransfer", DataTransfer);

        Assert.Null(reply.ErrorCode);
    }

    [Fact]
    public async Task StartAsync_QueueOfAnotherType_SaysWhichOptionAndWhichQueue()
    {
        var name = QueueName();
        await StartAsync(bus => bus.Queue(name, static queue => queue.Handle<ScriptedDataTransfer>()));

        var late = Own(TestHost.Build(
            Broker, Script, bus => bus.Queue(name, static queue => queue.Handle<ScriptedDataTransfer>()), ("Broker:QueueType", "Quorum")));
        await late.StartOnlyAsync();

        await Eventually.IsTrueAsync(
            () => late.Logs.GetSnapshot().Any(line => line.Level == LogLevel.Error
                && line.Message.Contains(name, StringComparison.Ordinal) && line.Message.Contains("Broker:QueueType", StringComparison.Ordinal)),
            "the service says what is wrong");
    }

    private async Task NoConsumerAsync(string queue)
    {
        await using var connection = await ConnectAsync();
        await using var channel = await connection.CreateChannelAsync(cancellationToken: Cancellation);
        await Eventually.IsTrueAsync(
            async () => (await channel.QueueDeclarePassiveAsync(queue, Cancellation)).ConsumerCount == 0, "the service takes nothing more");
    }
}
