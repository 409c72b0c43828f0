using System.Text;
using Ocpp.Micro.Contracts;
using Ocpp.Micro.Contracts.Envelope;
using Ocpp.Micro.Messaging.Tests.Support;
using Ocpp.Micro.Testing;
using RabbitMQ.Client;

namespace Ocpp.Micro.Messaging.Tests.Broker;

/// <summary>Messages in a queue that its service cannot work on.</summary>
[Collection(RabbitMqCollection.Name)]
public sealed class BrokerPoisonTests(RabbitMqFixture broker) : BusTests(broker)
{
    private const string DataTransfer = """{"vendorId":"com.example"}""";

    [Fact]
    public async Task Queue_MessageThatIsNoCall_IsDroppedAndNextIsHandled()
    {
        var queueName = QueueName();
        var gateway = await StartAsync(bus => bus.CallClient());
        var service = await StartAsync(bus => bus.Queue(queueName, queue => queue.Handle<ScriptedDataTransfer>()));
        await using var connection = await ConnectAsync();
        await using var channel = await connection.CreateChannelAsync(cancellationToken: Cancellation);
        await channel.BasicPublishAsync("ocpp.calls", "ocpp16.DataTransfer", "{}"u8.ToArray(), Cancellation);

        var reply = await gateway.SendAsync("DataTransfer", DataTransfer);

        Assert.Null(reply.ErrorCode);
        await Eventually.IsTrueAsync(
            () => service.Logs.GetSnapshot().Any(record => record.Message.Contains("is not a CALL")), "the log tells of it");
    }

    [Fact]
    public async Task Queue_CallThatCannotBeWorkedOn_IsDroppedAndNotBroughtAgain()
    {
        var queueName = QueueName();
        var gateway = await StartAsync(bus => bus.CallClient());
        var service = await StartAsync(bus => bus.Queue(queueName, queue => queue.Handle<ScriptedDataTransfer>()));
        await using var connection = await ConnectAsync();
        await using var channel = await connection.CreateChannelAsync(cancellationToken: Cancellation);

        // No timer goes that far, so the call fails before its handler is asked: wherever it is brought.
        var properties = new BasicProperties
        {
            AppId = "connection",
            CorrelationId = "1",
            MessageId = "1",
            ReplyTo = "nobody",
            Type = "DataTransfer",
            Headers = new Dictionary<string, object?>
            {
                [EnvelopeHeaders.ChargePointId] = "CP 1",
                [EnvelopeHeaders.ReceivedAt] = 0L,
                [EnvelopeHeaders.Deadline] = DateTimeOffset.MaxValue.ToUnixTimeMilliseconds(),
            },
        };
        await channel.BasicPublishAsync(
            "ocpp.calls", "ocpp16.DataTransfer", false, properties, Encoding.UTF8.GetBytes(DataTransfer), Cancellation);

        await Eventually.IsTrueAsync(() => Dropped() > 0, "the log tells of it");
        var reply = await gateway.SendAsync("DataTransfer", DataTransfer);

        Assert.Null(reply.ErrorCode);
        Assert.Equal(1, Dropped());
        await service.StopAsync();
        Assert.Equal(0u, (await channel.QueueDeclarePassiveAsync(queueName, Cancellation)).MessageCount);

        int Dropped() => service.Logs.GetSnapshot().Count(record => record.Message.Contains("could not be worked on"));
    }

    [Fact]
    public async Task Queue_BindingOfAnOlderRelease_IsAnsweredAsUnbound()
    {
        var queueName = QueueName();
        var gateway = await StartAsync(bus => bus.CallClient());
        var old = await StartAsync(bus => bus.Queue(queueName, queue => queue.Handle<ScriptedDataTransfer>().Handle<ScriptedHeartbeat>()));
        await old.StopAsync();
        await StartAsync(bus => bus.Queue(queueName, queue => queue.Handle<ScriptedHeartbeat>()));

        var reply = await gateway.SendAsync("DataTransfer", DataTransfer);

        Assert.Equal(OcppErrorCode.NotSupported, reply.ErrorCode);
    }
}
