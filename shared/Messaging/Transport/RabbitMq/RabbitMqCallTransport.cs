using Ocpp.Micro.Messaging.Telemetry;

namespace Ocpp.Micro.Messaging.Transport.RabbitMq;

/// <summary>Publishes CALLs straight on the channel that takes their answers: direct reply-to knows its sender by the channel.</summary>
internal sealed class RabbitMqCallTransport(BrokerLink link) : ICallTransport
{
    public string System => MessagingSpans.RabbitMq;

    public ValueTask SendAsync(in OutgoingCall call, CancellationToken cancellationToken)
    {
        var channel = link.Calls ?? throw new BrokerUnavailableException();
        return CallMessage.PublishAsync(channel, call, cancellationToken);
    }
}
