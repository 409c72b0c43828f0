using MassTransit.InMemoryTransport;
using MassTransit.InMemoryTransport.Configuration;
using MassTransit.Transports;
using Ocpp.Micro.Messaging.Facts;
using Ocpp.Micro.Messaging.Telemetry;

namespace Ocpp.Micro.Messaging.Transport.InMemory;

/// <summary>
/// Brings CALLs and facts from queue to queue within the process, by the same keys as the broker. The bus's own routing drops what nobody
/// has bound, so keys are looked up here.
/// </summary>
internal sealed class InMemoryTransport : ICallTransport, IFactTransport, IBusLink
{
    private readonly Lazy<IInMemoryTransportProvider> _fabric;
    private readonly Dictionary<string, string> _queueOfKey = [];
    private readonly Dictionary<string, string[]> _queuesOfFact = [];

    /// <param name="bus">The bus; asked for late because its endpoints are made with this.</param>
    /// <param name="plan">The queues of the process.</param>
    public InMemoryTransport(Lazy<IBusInstance> bus, BusPlan plan)
    {
        _fabric = new(() => ((IInMemoryHostConfiguration)bus.Value.HostConfiguration).TransportProvider);
        foreach (var queue in plan.ActionQueues)
        {
            foreach (var key in queue.Invokers.Keys)
                _queueOfKey.Add(key, queue.Name);
        }

        foreach (var queue in plan.FactQueues)
        {
            foreach (var fact in queue.Invokers.Keys)
                _queuesOfFact[fact] = [.. _queuesOfFact.GetValueOrDefault(fact, []), queue.Name];
        }
    }

    public string System => MessagingSpans.InMemory;

    public bool LeavesProcess => false;

    public bool IsConnected => true;

    public ValueTask SendAsync(in OutgoingCall call, CancellationToken cancellationToken)
    {
        var queue = _queueOfKey.GetValueOrDefault(call.RoutingKey, CallTopologyNames.Unrouted);
        return DeliverAsync(queue, InMemoryMessage.Of(call), cancellationToken);
    }

    public async ValueTask PublishAsync(OutgoingFact fact, CancellationToken cancellationToken)
    {
        foreach (var queue in _queuesOfFact.GetValueOrDefault(fact.Name, []))
            await DeliverAsync(queue, InMemoryMessage.Of(fact), cancellationToken);
    }

    // There is no place to keep it: the error log has it.
    public ValueTask RejectAsync(IncomingFact fact, string queue, string reason, CancellationToken cancellationToken) =>
        ValueTask.CompletedTask;

    private ValueTask DeliverAsync(string queue, InMemoryTransportMessage message, CancellationToken cancellationToken)
    {
        var fabric = _fabric.Value;
        return new(fabric.MessageFabric.GetQueue(fabric, queue).Deliver(new InMemoryDeliveryContext(message, cancellationToken)));
    }
}
