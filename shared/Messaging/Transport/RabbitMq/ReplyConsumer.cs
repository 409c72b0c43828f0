using Ocpp.Micro.Messaging.Calls;
using RabbitMQ.Client;

namespace Ocpp.Micro.Messaging.Transport.RabbitMq;

/// <summary>Takes the answers to this process's calls off its channel.</summary>
internal sealed class ReplyConsumer(IChannel channel, PendingCalls pendingCalls) : AsyncDefaultBasicConsumer(channel)
{
    public override Task HandleBasicDeliverAsync(
        string consumerTag, ulong deliveryTag, bool redelivered, string exchange, string routingKey,
        IReadOnlyBasicProperties properties, ReadOnlyMemory<byte> body, CancellationToken cancellationToken = default)
    {
        if (CallMessage.TryKey(properties.CorrelationId, out var key))
            pendingCalls.Complete(key, GatewayMessage.ReadReply(properties, body) ?? ReplyMessage.Read(properties, body));

        return Task.CompletedTask;
    }
}
