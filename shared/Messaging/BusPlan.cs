using Ocpp.Micro.Messaging.Facts;
using Ocpp.Micro.Messaging.Handlers;

namespace Ocpp.Micro.Messaging;

/// <summary>What the modules of this process want of the bus.</summary>
internal sealed class BusPlan
{
    /// <summary>Queues of actions.</summary>
    public List<ActionQueue> ActionQueues { get; } = [];

    /// <summary>Queues of facts.</summary>
    public List<FactQueue> FactQueues { get; } = [];

    /// <summary>Whether this process has an <see cref="Calls.ICallClient"/>, and answers for missing services.</summary>
    public bool HasCallClient { get; set; }

    /// <summary>Whether this process has an <see cref="Calls.ICallForwarder"/>.</summary>
    public bool HasCallForwarder { get; set; }

    /// <summary>Whether this process has a <see cref="Requests.IRequestClient"/>.</summary>
    public bool HasRequestClient { get; set; }

    /// <summary>Whether this process has a <see cref="Gateways.IGatewayClient"/>.</summary>
    public bool HasGatewayClient { get; set; }

    /// <summary>Whether this process has a <see cref="Gateways.IGateway"/>.</summary>
    public bool HasGateway { get; set; }

    /// <summary>Whether answers to calls come to this process.</summary>
    public bool SendsCalls => HasCallClient || HasCallForwarder || HasRequestClient || HasGatewayClient;
}
