using Ocpp.Micro.Messaging.Calls;
using RabbitMQ.Client;

namespace Ocpp.Micro.Messaging.Transport.RabbitMq;

/// <summary>Answers on the channel that the CALL came on, to the queue that its sender named.</summary>
internal sealed class RabbitMqReplySender(IChannel channel, IReadOnlyBasicProperties call) : IReplySender
{
    // Handlers of one queue share the channel. Without confirms a publish is one write of complete frames, so they cannot mix.
    public ValueTask SendAsync(CallReply reply, CancellationToken cancellationToken) => channel.BasicPublishAsync(
        exchange: "", call.ReplyTo!, mandatory: false, ReplyMessage.PropertiesOf(reply, call.CorrelationId!), reply.Payload,
        cancellationToken);
}
