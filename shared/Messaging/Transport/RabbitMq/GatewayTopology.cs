using RabbitMQ.Client;

namespace Ocpp.Micro.Messaging.Transport.RabbitMq;

/// <summary>
/// What requests to gateways need on the broker: a durable exchange, and for each gateway a queue that lives and dies with its connection.
/// The broker names the queue, so that a gateway which comes back does not run into the one of its lost connection.
/// </summary>
internal static class GatewayTopology
{
    public static Task DeclareExchangeAsync(IChannel channel, CancellationToken cancellationToken) =>
        channel.ExchangeDeclareAsync(
            GatewayTopologyNames.Exchange, ExchangeType.Direct, durable: true, autoDelete: false, cancellationToken: cancellationToken);

    /// <summary>Declares this gateway's queue, and begins to consume it.</summary>
    public static async Task ConsumeAsync(
        IChannel channel, string gatewayId, IAsyncBasicConsumer consumer, CancellationToken cancellationToken)
    {
        var queue = await channel.QueueDeclareAsync(
            "", durable: false, exclusive: true, autoDelete: true, QueueArguments.For(BrokerQueueType.Classic),
            cancellationToken: cancellationToken);
        await channel.BasicConsumeAsync(queue.QueueName, autoAck: true, consumer, cancellationToken);
        await channel.QueueBindAsync(queue.QueueName, GatewayTopologyNames.Exchange, gatewayId, cancellationToken: cancellationToken);
    }
}
