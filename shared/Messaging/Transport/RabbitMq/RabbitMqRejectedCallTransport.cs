using RabbitMQ.Client;

namespace Ocpp.Micro.Messaging.Transport.RabbitMq;

/// <summary>Keeps CALLs on the channel with confirms, and mandatory: what is kept where no queue is would be lost without a word.</summary>
internal sealed class RabbitMqRejectedCallTransport(BrokerLink link) : IRejectedCallTransport
{
    public ValueTask SetAsideAsync(in RejectedCall call, CancellationToken cancellationToken)
    {
        var channel = link.Facts ?? throw new BrokerUnavailableException();
        return channel.BasicPublishAsync(
            exchange: "", RejectedTopologyNames.QueueOf(call.Queue), mandatory: true, RejectedCallMessage.PropertiesOf(call), call.Call.Payload,
            cancellationToken);
    }
}
