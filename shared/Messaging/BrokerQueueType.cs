namespace Ocpp.Micro.Messaging;

/// <summary>Where the broker keeps a queue.</summary>
public enum BrokerQueueType
{
    /// <summary>On one node of the broker. Fastest; its calls wait while that node is down.</summary>
    Classic,

    /// <summary>On several nodes of the broker, by consensus. Survives the loss of one node, costs throughput.</summary>
    Quorum,
}
