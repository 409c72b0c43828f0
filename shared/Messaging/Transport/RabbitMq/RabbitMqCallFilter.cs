using MassTransit;
using MassTransit.RabbitMqTransport;
using Microsoft.Extensions.Logging;
using Ocpp.Micro.Messaging.Handlers;

namespace Ocpp.Micro.Messaging.Transport.RabbitMq;

/// <summary>
/// Takes CALLs off an endpoint before the bus looks into them; the bus acknowledges them when the filter has returned, and
/// hands them back to the queue when it has thrown.
/// </summary>
internal sealed partial class RabbitMqCallFilter(CallDispatcher dispatcher, ILogger logger) : IFilter<ReceiveContext>
{
    public Task Send(ReceiveContext context, IPipe<ReceiveContext> next)
    {
        var message = (RabbitMqReceiveContext)context;
        if (CallMessage.Read(message.RoutingKey, message.Properties, message.Body.GetBytes()) is not { } call)
        {
            Log.NotACall(logger, message.RoutingKey, message.Exchange);
            return Task.CompletedTask;
        }

        var channel = context.GetPayload<ChannelContext>().Channel;
        return dispatcher.DispatchAsync(call, new RabbitMqReplySender(channel, message.Properties), context.CancellationToken);
    }

    public void Probe(ProbeContext context) => context.CreateFilterScope("calls");

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "A message with the key {RoutingKey} from exchange {Exchange} is not a CALL and was dropped")]
        public static partial void NotACall(ILogger logger, string routingKey, string exchange);
    }
}
