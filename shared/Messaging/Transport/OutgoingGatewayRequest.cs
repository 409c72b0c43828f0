using Ocpp.Micro.Contracts.Gateways;

namespace Ocpp.Micro.Messaging.Transport;

/// <summary>A request to a gateway on its way to a transport.</summary>
/// <param name="Key">The sender's own key of the pending request; comes back with the reply.</param>
/// <param name="Request">What is asked.</param>
/// <param name="TimeToLive">What is left of its deadline.</param>
/// <param name="Trace">The span it is published under.</param>
internal sealed record OutgoingGatewayRequest(long Key, GatewayRequest Request, TimeSpan TimeToLive, TraceHeaders Trace);
