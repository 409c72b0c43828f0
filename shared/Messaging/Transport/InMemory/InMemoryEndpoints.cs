using MassTransit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Ocpp.Micro.Messaging.Calls;

namespace Ocpp.Micro.Messaging.Transport.InMemory;

/// <summary>Sets the bus up within the process: an endpoint per queue of the plan.</summary>
internal static class InMemoryEndpoints
{
    public static void Configure(IBusRegistrationContext context, IInMemoryBusFactoryConfigurator bus)
    {
        var options = context.GetRequiredService<IOptions<BrokerOptions>>().Value;
        var plan = context.GetRequiredService<BusPlan>();
        var endpoints = context.GetRequiredService<EndpointFactory>();
        var pendingCalls = context.GetRequiredService<PendingCalls>();
        var drain = context.GetRequiredService<DrainObserver>();

        foreach (var queue in plan.ActionQueues)
        {
            bus.Consume(
                queue.Name, options, drain, new InMemoryCallFilter(endpoints.Calls(queue), pendingCalls),
                queue.IsBatched ? options.Prefetch : options.ConcurrentCalls);
        }

        if (plan.SendsCalls)
            bus.Consume(CallTopologyNames.Unrouted, options, drain, new InMemoryCallFilter(endpoints.Unrouted(), pendingCalls), options.ConcurrentCalls);

        foreach (var queue in plan.FactQueues)
            bus.Consume(queue.Name, options, drain, new InMemoryFactFilter(endpoints.Facts(queue)), options.ConcurrentCalls);
    }

    private static void Consume(
        this IInMemoryBusFactoryConfigurator bus, string queue, BrokerOptions options, DrainObserver drain, IFilter<ReceiveContext> filter,
        int concurrency) =>
        bus.ReceiveEndpoint(queue, endpoint =>
        {
            endpoint.ConfigureConsumeTopology = false;
            endpoint.PublishFaults = false;
            endpoint.PrefetchCount = options.Prefetch;
            endpoint.ConcurrentMessageLimit = concurrency;
            endpoint.ConfigureReceive(pipe => pipe.UseFilter(filter));
            endpoint.ConnectReceiveEndpointObserver(drain);
        });
}
