using RabbitMQ.Client;

namespace Ocpp.Micro.Messaging.Transport.RabbitMq;

/// <summary>What is set aside waits in a durable queue beside the one that it came off.</summary>
internal static class RejectedTopology
{
    /// <summary>
    /// Messages that one queue keeps; past that the oldest go. A charge point repeats for ever what is wrong, and must not fill the broker's
    /// disk, at which it would take in nothing more.
    /// </summary>
    public const int MaxLength = 100_000;

    // Whoever looks at a message hands it back, which a quorum queue takes for a failed delivery: RabbitMQ 4 drops it after 20.
    private const string DeliveryLimit = "x-delivery-limit";
    private const int MaxDeliveries = 1_000_000;

    public static Task DeclareAsync(IChannel channel, string queue, BrokerQueueType type, CancellationToken cancellationToken)
    {
        var arguments = QueueArguments.For(type);
        arguments[Headers.XMaxLength] = MaxLength;
        if (type is BrokerQueueType.Quorum)
            arguments[DeliveryLimit] = MaxDeliveries;

        return channel.QueueDeclareAsync(
            RejectedTopologyNames.QueueOf(queue), durable: true, exclusive: false, autoDelete: false, arguments,
            cancellationToken: cancellationToken);
    }
}
