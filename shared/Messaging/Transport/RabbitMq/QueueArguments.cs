using RabbitMQ.Client;

namespace Ocpp.Micro.Messaging.Transport.RabbitMq;

/// <summary>Arguments that a queue is declared with.</summary>
internal static class QueueArguments
{
    /// <summary>The kind is always spelled out: a virtual host may have a default of its own.</summary>
    public static Dictionary<string, object?> For(BrokerQueueType type) => new()
    {
        [Headers.XQueueType] = type == BrokerQueueType.Quorum ? "quorum" : "classic",
    };
}
