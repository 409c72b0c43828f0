using Ocpp.Micro.Messaging.Telemetry;

namespace Ocpp.Micro.Messaging.Transport.RabbitMq;

/// <summary>Publishes CALLs straight on the channel that takes their answers: direct reply-to knows its sender by the channel.</summary>
internal sealed class RabbitMqCallTransport(BrokerLink link) : ICallTransport
{
    public string System => MessagingSpans.RabbitMq;

    public bool CanSetAside => true;

    public ValueTask SendAsync(in OutgoingCall call, CancellationToken cancellationToken)
    {
        var channel = link.Calls ?? throw new BrokerUnavailableException();
        return CallMessage.PublishAsync(channel, call, cancellationToken);
    }

    // On the channel with confirms, and mandatory: what is kept where no queue is would be lost without a word.
    public ValueTask SetAsideAsync(in RejectedCall call, CancellationToken cancellationToken)
    {
        var channel = link.Facts ?? throw new BrokerUnavailableException();
        return channel.BasicPublishAsync(
            exchange: "", RejectedTopologyNames.QueueOf(call.Queue), mandatory: true, RejectedCallMessage.PropertiesOf(call), call.Call.Payload,
            cancellationToken);
    }
}
