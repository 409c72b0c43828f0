using Ocpp.Micro.Messaging.Telemetry;

namespace Ocpp.Micro.Messaging.Transport.RabbitMq;

/// <summary>Publishes CALLs straight on the channel that takes their answers: direct reply-to knows its sender by the channel.</summary>
internal sealed class RabbitMqCallTransport(BrokerLink link) : ICallTransport
{
    public string System => MessagingSpans.RabbitMq;

    public ValueTask SendAsync(in OutgoingCall call, CancellationToken cancellationToken)
    {
        var channel = link.Calls ?? throw new BrokerUnavailableException();
        return channel.BasicPublishAsync(
            CallTopologyNames.Exchange, call.RoutingKey, mandatory: false, CallMessage.PropertiesOf(call), call.Payload, cancellationToken);
    }
}
