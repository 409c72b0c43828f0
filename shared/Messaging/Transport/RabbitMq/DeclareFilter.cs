using MassTransit;
using MassTransit.RabbitMqTransport;
using RabbitMQ.Client;

namespace Ocpp.Micro.Messaging.Transport.RabbitMq;

/// <summary>Declares what an endpoint consumes, on its channel, each time it has a new one and before it consumes.</summary>
internal sealed class DeclareFilter(Func<IChannel, CancellationToken, Task> declare) : IFilter<ChannelContext>
{
    public async Task Send(ChannelContext context, IPipe<ChannelContext> next)
    {
        await declare(context.Channel, context.CancellationToken);
        await next.Send(context);
    }

    public void Probe(ProbeContext context) => context.CreateFilterScope("declare");
}
