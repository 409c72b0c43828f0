using MassTransit;
using MassTransit.RabbitMqTransport;
using Ocpp.Micro.Messaging.Facts;

namespace Ocpp.Micro.Messaging.Transport.RabbitMq;

/// <summary>Takes facts off an endpoint before the bus looks into them; the bus acknowledges them when the filter has returned.</summary>
internal sealed class RabbitMqFactFilter(FactDispatcher dispatcher) : IFilter<ReceiveContext>
{
    public Task Send(ReceiveContext context, IPipe<ReceiveContext> next)
    {
        var message = (RabbitMqReceiveContext)context;
        return dispatcher.DispatchAsync(
            RabbitMqFactTransport.Read(message.RoutingKey, message.Properties, message.Body.GetBytes()), context.CancellationToken);
    }

    public void Probe(ProbeContext context) => context.CreateFilterScope("facts");
}
