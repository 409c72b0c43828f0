using Ocpp.Micro.Messaging.Calls;
using Ocpp.Micro.Messaging.Handlers;

namespace Ocpp.Micro.Messaging;

/// <summary>What a module wants of the bus: queues to consume, or calls to send. Its <c>AddEndpoints</c> is handed one.</summary>
public interface IBusEndpoints
{
    /// <summary>
    /// Adds a queue for a group of actions that may share a backlog. Put actions that must not wait for each other into
    /// different queues.
    /// </summary>
    /// <param name="name">Name of the queue; every instance of the service consumes the same one.</param>
    /// <param name="configure">Names the handlers.</param>
    IBusEndpoints Queue(string name, Action<IActionQueue> configure);

    /// <summary>Registers <see cref="ICallClient"/>, with a reply queue for this instance.</summary>
    IBusEndpoints CallClient();
}
