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

    public static Task DeclareAsync(IChannel channel, string queue, BrokerQueueType type, CancellationToken cancellationToken)
    {
        var arguments = QueueArguments.For(type);
        arguments[Headers.XMaxLength] = MaxLength;
        return channel.QueueDeclareAsync(
            RejectedTopologyNames.QueueOf(queue), durable: true, exclusive: false, autoDelete: false, arguments,
            cancellationToken: cancellationToken);
    }
}
