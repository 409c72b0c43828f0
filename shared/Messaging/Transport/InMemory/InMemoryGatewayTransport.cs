using Microsoft.Extensions.DependencyInjection;
using Ocpp.Micro.Messaging.Calls;
using Ocpp.Micro.Messaging.Gateways;
using Ocpp.Micro.Messaging.Telemetry;

namespace Ocpp.Micro.Messaging.Transport.InMemory;

/// <summary>Hands requests to the gateway of the same process, when it is the one that is meant.</summary>
/// <param name="services">Where the gateway is, if the process has one.</param>
/// <param name="plan">Whether it has.</param>
/// <param name="pendingCalls">Where replies go.</param>
internal sealed class InMemoryGatewayTransport(IServiceProvider services, BusPlan plan, PendingCalls pendingCalls) : IGatewayTransport
{
    public string System => MessagingSpans.InMemory;

    public ValueTask SendAsync(OutgoingGatewayRequest outgoing, CancellationToken cancellationToken)
    {
        var dispatcher = plan.HasGateway ? services.GetRequiredService<GatewayDispatcher>() : null;
        if (dispatcher?.GatewayId != outgoing.Request.GatewayId)
        {
            pendingCalls.Complete(outgoing.Key, CallReply.Of(GatewayReply.NotHere));
            return ValueTask.CompletedTask;
        }

        // Copied as by the broker: the caller's buffer is its own again when this returns.
        var request = outgoing.Request with { Payload = outgoing.Request.Payload.ToArray() };
        dispatcher!.Dispatch(System, request, outgoing.Trace, new InMemoryReplySender(pendingCalls, outgoing.Key));
        return ValueTask.CompletedTask;
    }
}
