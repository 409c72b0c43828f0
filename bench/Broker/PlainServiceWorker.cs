using Ocpp.Micro.Bench.Workers;
using RabbitMQ.Client;

namespace Ocpp.Micro.Bench.Broker;

/// <summary>Answers calls with the plain client: fixed bytes, an acknowledgement, nothing read.</summary>
internal sealed class PlainServiceWorker(Uri broker) : IWorker
{
    public async Task StartAsync()
    {
        var connection = await new ConnectionFactory { Uri = broker }.CreateConnectionAsync();
        var channel = await connection.CreateChannelAsync();
        await PlainTopology.DeclareAsync(channel);
        await channel.BasicQosAsync(0, 256, global: false);
        await channel.BasicConsumeAsync(PlainTopology.Queue, autoAck: false, new Answering(channel));
    }

    public Task<double> DoAsync(string command, string[] arguments) => throw new NotSupportedException(command);

    private sealed class Answering(IChannel channel) : AsyncDefaultBasicConsumer(channel)
    {
        public override async Task HandleBasicDeliverAsync(
            string consumerTag, ulong deliveryTag, bool redelivered, string exchange, string routingKey,
            IReadOnlyBasicProperties properties, ReadOnlyMemory<byte> body, CancellationToken cancellationToken = default)
        {
            await Channel.BasicPublishAsync(
                "", properties.ReplyTo!, mandatory: false, new BasicProperties { CorrelationId = properties.CorrelationId },
                BenchCall.Response, cancellationToken);
            await Channel.BasicAckAsync(deliveryTag, multiple: false, cancellationToken);
        }
    }
}
