using Ocpp.Micro.Messaging.Handlers;
using RabbitMQ.Client;

namespace Ocpp.Micro.Messaging.Transport.RabbitMq;

/// <summary>
/// What calls need on the broker. Every process declares it alike, so that none has to start before another. Queues are durable
/// and survive the broker's restart; their messages do not, a deadline outlives no restart anyway.
/// </summary>
internal static class CallTopology
{
    private static readonly Dictionary<string, object?> _alternate = new()
    {
        [Headers.AlternateExchange] = CallTopologyNames.Unrouted,
    };

    public static async Task DeclareExchangesAsync(IChannel channel, CancellationToken cancellationToken)
    {
        await channel.ExchangeDeclareAsync(
            CallTopologyNames.Unrouted, ExchangeType.Fanout, durable: true, autoDelete: false, cancellationToken: cancellationToken);
        await channel.ExchangeDeclareAsync(
            CallTopologyNames.Exchange, ExchangeType.Direct, durable: true, autoDelete: false, _alternate,
            cancellationToken: cancellationToken);
    }

    /// <summary>Declares a service's queue, binds it to the keys of its actions, and declares the queue for what it sets aside.</summary>
    public static async Task DeclareQueueAsync(
        IChannel channel, ActionQueue queue, BrokerQueueType type, CancellationToken cancellationToken)
    {
        if (queue.Invokers.Values.Any(static invoker => invoker.SetsAside))
            await RejectedTopology.DeclareAsync(channel, queue.Name, type, cancellationToken);

        await DeclareQueueAsync(channel, queue.Name, queue.Invokers.Keys, type, cancellationToken);
    }

    private static async Task DeclareQueueAsync(
        IChannel channel, string queue, IEnumerable<string> routingKeys, BrokerQueueType type, CancellationToken cancellationToken)
    {
        await DeclareExchangesAsync(channel, cancellationToken);
        await channel.QueueDeclareAsync(
            queue, durable: true, exclusive: false, autoDelete: false, QueueArguments.For(type), cancellationToken: cancellationToken);
        foreach (var key in routingKeys)
            await channel.QueueBindAsync(queue, CallTopologyNames.Exchange, key, cancellationToken: cancellationToken);
    }

    /// <summary>Declares the queue of those who answer for missing services.</summary>
    public static async Task DeclareUnroutedAsync(IChannel channel, BrokerQueueType type, CancellationToken cancellationToken)
    {
        await DeclareQueueAsync(channel, CallTopologyNames.Unrouted, [], type, cancellationToken);
        await channel.QueueBindAsync(
            CallTopologyNames.Unrouted, CallTopologyNames.Unrouted, routingKey: "", cancellationToken: cancellationToken);
    }
}
