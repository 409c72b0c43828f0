using Ocpp.Micro.Messaging.Telemetry;

namespace Ocpp.Micro.Messaging.Transport.RabbitMq;

/// <summary>
/// Publishes requests to gateways on the channel that takes the replies. Mandatory: the broker returns what no queue takes, and
/// <see cref="BrokerLink"/> makes a reply of it.
/// </summary>
internal sealed class RabbitMqGatewayTransport(BrokerLink link) : IGatewayTransport
{
    public string System => MessagingSpans.RabbitMq;

    public ValueTask SendAsync(OutgoingGatewayRequest outgoing, CancellationToken cancellationToken)
    {
        var channel = link.Calls ?? throw new BrokerUnavailableException();
        return channel.BasicPublishAsync(
            GatewayTopologyNames.Exchange, outgoing.Request.GatewayId, mandatory: true, GatewayMessage.PropertiesOf(outgoing),
            outgoing.Request.Payload, cancellationToken);
    }
}
