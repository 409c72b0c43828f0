using RabbitMQ.Client;

namespace Ocpp.Micro.Messaging.Transport.RabbitMq;

/// <summary>What facts need on the broker. Queues and messages are durable.</summary>
internal static class FactTopology
{
    public static Task DeclareExchangeAsync(IChannel channel, CancellationToken cancellationToken) =>
        channel.ExchangeDeclareAsync(
            FactTopologyNames.Exchange, ExchangeType.Topic, durable: true, autoDelete: false, cancellationToken: cancellationToken);

    /// <summary>Declares a listener's queue, binds it to the names of its facts, and declares the queue for what it rejects.</summary>
    public static async Task DeclareQueueAsync(
        IChannel channel, string queue, IEnumerable<string> facts, BrokerQueueType type, CancellationToken cancellationToken)
    {
        await DeclareExchangeAsync(channel, cancellationToken);
        await RejectedTopology.DeclareAsync(channel, queue, type, cancellationToken);
        await channel.QueueDeclareAsync(
            queue, durable: true, exclusive: false, autoDelete: false, QueueArguments.For(type), cancellationToken: cancellationToken);
        foreach (var fact in facts)
            await channel.QueueBindAsync(queue, FactTopologyNames.Exchange, fact, cancellationToken: cancellationToken);
    }
}
