using Ocpp.Micro.Contracts.Facts;
using Ocpp.Micro.Messaging.Calls;
using Ocpp.Micro.Messaging.ChargePoints;
using Ocpp.Micro.Messaging.Facts;
using Ocpp.Micro.Messaging.Gateways;
using Ocpp.Micro.Messaging.Handlers;
using Ocpp.Micro.Messaging.Requests;

namespace Ocpp.Micro.Messaging;

/// <summary>
/// What a module wants of the bus: queues to consume, or calls to send. Its <c>AddEndpoints</c> is handed one. What every
/// process has without asking: <see cref="IFactPublisher"/> and <see cref="IBusReadiness"/>.
/// </summary>
public interface IBusEndpoints
{
    /// <summary>
    /// Adds a queue for a group of actions that may share a backlog. Put actions that must not wait for each other into
    /// different queues.
    /// </summary>
    /// <param name="name">Name of the queue; every instance of the service consumes the same one.</param>
    /// <param name="configure">Names the handlers.</param>
    /// <exception cref="InvalidOperationException">The process has a queue of that name already.</exception>
    IBusEndpoints Queue(string name, Action<IActionQueue> configure);

    /// <summary>
    /// Registers <see cref="ICallClient"/>: replies come to this instance alone, and this instance takes its share in answering calls
    /// that nobody has bound.
    /// </summary>
    IBusEndpoints CallClient();

    /// <summary>Registers <see cref="ICallForwarder"/>, for a handler that hands some of its calls on to others.</summary>
    IBusEndpoints CallForwarder();

    /// <summary>
    /// Registers <see cref="IRequestClient"/>, to ask other services about what they own. This instance takes its share in answering calls
    /// that nobody has bound, so that it hears at once when nobody can answer.
    /// </summary>
    IBusEndpoints RequestClient();

    /// <summary>Registers <see cref="IGatewayClient"/>, to ask one gateway instance.</summary>
    IBusEndpoints GatewayClient();

    /// <summary>Registers <see cref="IChargePointClient"/>, to send CALLs and SENDs to charge points.</summary>
    IBusEndpoints ChargePointClient();

    /// <summary>Brings what others ask of the gateway of this process to it, by its <see cref="IGateway.Id"/>.</summary>
    /// <typeparam name="TGateway">The gateway, registered as a singleton.</typeparam>
    /// <exception cref="InvalidOperationException">The process has a gateway already.</exception>
    IBusEndpoints Gateway<TGateway>()
        where TGateway : class, IGateway;

    /// <summary>
    /// Brings facts to a handler: a durable queue, a few attempts with growing pauses, and a queue named <c>{name}.rejected</c>
    /// for the facts whose handler failed at every one. Several listeners may share a queue.
    /// </summary>
    /// <typeparam name="TFact">The fact listened to.</typeparam>
    /// <typeparam name="THandler">Its handler, registered as a scoped service.</typeparam>
    /// <param name="queueName">Name of the queue; every instance of the service consumes the same one.</param>
    /// <exception cref="InvalidOperationException">The queue has a handler for that fact already.</exception>
    IBusEndpoints Listen<TFact, THandler>(string queueName)
        where TFact : Fact
        where THandler : class, IFactHandler<TFact>;
}
