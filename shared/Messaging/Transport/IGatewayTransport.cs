namespace Ocpp.Micro.Messaging.Transport;

/// <summary>Brings requests to one gateway instance.</summary>
internal interface IGatewayTransport
{
    /// <summary>The value of the tag <c>messaging.system</c>.</summary>
    string System { get; }

    /// <summary>
    /// Hands a request over. When there is no such gateway, <see cref="Gateways.GatewayReply.NotHere"/> comes as its reply at once.
    /// </summary>
    /// <exception cref="BrokerUnavailableException">There is no connection to the broker; nothing has left.</exception>
    ValueTask SendAsync(OutgoingGatewayRequest outgoing, CancellationToken cancellationToken);
}
