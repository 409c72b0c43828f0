using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Ocpp.Micro.Messaging.Facts;
using Ocpp.Micro.Messaging.Handlers;

namespace Ocpp.Micro.Messaging.Transport;

/// <summary>
/// Makes the dispatchers of this process's queues; a transport brings them their messages. Without <see cref="RejectedCalls"/>, as within a
/// process, nothing is kept that could not be worked on.
/// </summary>
internal sealed class EndpointFactory(
    IServiceScopeFactory scopes,
    AfterReplies afterReplies,
    HandlerDeadlines deadlines,
    ICallTransport callTransport,
    IFactTransport factTransport,
    IOptions<BrokerOptions> options,
    TimeProvider clock,
    ILoggerFactory loggers,
    RejectedCalls? rejectedCalls = null)
{
    public CallDispatcher Calls(ActionQueue queue) => Calls(queue.Name, queue.Invokers);

    /// <summary>Answers for missing services.</summary>
    public CallDispatcher Unrouted() => Calls(CallTopologyNames.Unrouted, new Dictionary<string, ActionInvoker>());

    public FactDispatcher Facts(FactQueue queue) => new(
        queue, options.Value.FactAttempts, factTransport, scopes, clock, loggers.CreateLogger<FactDispatcher>());

    private CallDispatcher Calls(string queue, IReadOnlyDictionary<string, ActionInvoker> invokers) => new(
        callTransport.System, queue, invokers, scopes, afterReplies, rejectedCalls, deadlines, clock, loggers.CreateLogger<CallDispatcher>());
}
