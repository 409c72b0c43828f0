using Microsoft.Extensions.Logging;
using Ocpp.Micro.Messaging.Calls;
using Ocpp.Micro.Messaging.Gateways;
using Ocpp.Micro.Messaging.Telemetry;
using RabbitMQ.Client;

namespace Ocpp.Micro.Messaging.Transport.RabbitMq;

/// <summary>
/// Takes requests to the gateway of this process off its queue, one after the other, and waits for none. Nothing is acknowledged: what
/// is lost with the connection nobody can be told of.
/// </summary>
internal sealed partial class GatewayConsumer(IChannel channel, BrokerLink link, GatewayDispatcher dispatcher, ILogger logger)
    : AsyncDefaultBasicConsumer(channel)
{
    public override Task HandleBasicDeliverAsync(
        string consumerTag, ulong deliveryTag, bool redelivered, string exchange, string routingKey,
        IReadOnlyBasicProperties properties, ReadOnlyMemory<byte> body, CancellationToken cancellationToken = default)
    {
        if (GatewayMessage.Read(routingKey, properties, body) is { } request)
        {
            var replies = new GatewayReplySender(link, properties.ReplyTo!, properties.CorrelationId!);
            dispatcher.Dispatch(MessagingSpans.RabbitMq, request, properties.Headers!.Trace(), replies);
        }
        else
        {
            Log.NotARequest(logger, properties.Type);
        }

        return Task.CompletedTask;
    }

    private static partial class Log
    {
        [LoggerMessage(11, LogLevel.Warning, "A message of type {Type} is no request to a gateway and was dropped")]
        public static partial void NotARequest(ILogger logger, string? type);
    }
}

/// <summary>
/// Answers to the queue that the sender of a request named, on whichever channel there is: a charge point takes its time, and the link that
/// the request came by may be lost meanwhile, but not the sender's.
/// </summary>
internal sealed class GatewayReplySender(BrokerLink link, string replyTo, string correlationId) : IReplySender
{
    /// <exception cref="BrokerUnavailableException">There is no connection to the broker.</exception>
    public ValueTask SendAsync(CallReply reply, CancellationToken cancellationToken)
    {
        var channel = link.Calls ?? throw new BrokerUnavailableException();
        var outcome = reply.Gateway ?? GatewayReply.NoAnswer;
        return channel.BasicPublishAsync(
            exchange: "", replyTo, mandatory: false, GatewayMessage.PropertiesOf(outcome, correlationId), outcome.Payload, cancellationToken);
    }
}
