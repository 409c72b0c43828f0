using MassTransit;
using MassTransit.RabbitMqTransport;
using Microsoft.Extensions.Logging;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace Ocpp.Micro.Messaging.Transport.RabbitMq;

/// <summary>Declares what an endpoint consumes, on its channel, each time it has a new one and before it consumes.</summary>
internal sealed partial class DeclareFilter(string queue, Func<IChannel, CancellationToken, Task> declare, ILogger logger) : IFilter<ChannelContext>
{
    public async Task Send(ChannelContext context, IPipe<ChannelContext> next)
    {
        try
        {
            await declare(context.Channel, context.CancellationToken);
        }
        catch (OperationInterruptedException exception) when (exception.ShutdownReason is { ReplyCode: Constants.PreconditionFailed } reason)
        {
            // The bus tries again and again, and says nothing of it.
            Log.MadeOtherwise(logger, queue, reason.ReplyText);
            throw;
        }

        await next.Send(context);
    }

    public void Probe(ProbeContext context) => context.CreateFilterScope("declare");

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "What {Queue} needs was made otherwise: {Reason}. "
            + "For an x-queue-type, set Broker:QueueType to what that queue was made with, or empty it and delete it.")]
        public static partial void MadeOtherwise(ILogger logger, string queue, string reason);
    }
}
