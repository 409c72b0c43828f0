using MassTransit;
using MassTransit.RabbitMqTransport;
using RabbitMQ.Client;

namespace Ocpp.Micro.Messaging.Transport.RabbitMq;

/// <summary>Hands the bus a <see cref="CallChannel"/> instead of the endpoint's own, each time it has a new one.</summary>
internal sealed class CallChannelFilter(Func<IAsyncBasicConsumer, IChannel, CallConsumer> create) : IFilter<ChannelContext>
{
    public async Task Send(ChannelContext context, IPipe<ChannelContext> next)
    {
        using var channel = new CallChannel(context, create);
        await next.Send(channel);
    }

    public void Probe(ProbeContext context) => context.CreateFilterScope("calls");
}
