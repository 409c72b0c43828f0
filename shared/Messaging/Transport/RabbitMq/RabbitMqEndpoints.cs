using System.Net.Security;
using System.Security.Authentication;
using MassTransit;
using MassTransit.RabbitMqTransport.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Ocpp.Micro.Messaging.Handlers;
using RabbitMQ.Client;

namespace Ocpp.Micro.Messaging.Transport.RabbitMq;

/// <summary>Sets the bus up on RabbitMQ: the connection, and an endpoint per queue of the plan.</summary>
internal static class RabbitMqEndpoints
{
    public static void Configure(IBusRegistrationContext context, IRabbitMqBusFactoryConfigurator bus)
    {
        var options = context.GetRequiredService<IOptions<BrokerOptions>>().Value;
        var plan = context.GetRequiredService<BusPlan>();
        var endpoints = context.GetRequiredService<EndpointFactory>();
        var drain = context.GetRequiredService<DrainObserver>();
        var clock = context.GetRequiredService<TimeProvider>();
        var logger = context.GetRequiredService<ILogger<CallConsumer>>();
        var declareLogger = context.GetRequiredService<ILogger<DeclareFilter>>();
        var concurrency = Math.Min(options.ConcurrentCalls, Environment.ProcessorCount);
        bus.Host(options.Address!, host => ConfigureHost(host, options, context.GetRequiredService<BrokerProbe>()));

        foreach (var queue in plan.ActionQueues)
        {
            bus.Consume(
                queue.Name, options, drain, concurrency,
                new DeclareFilter(queue.Name, (channel, token) => CallTopology.DeclareQueueAsync(channel, queue, options.QueueType, token), declareLogger),
                endpoint => Take(endpoint, endpoints.Calls(queue), queue.IsBatched ? options.Prefetch : options.ConcurrentCalls));
        }

        if (plan.HasCallClient || plan.HasRequestClient)
        {
            bus.Consume(
                CallTopologyNames.Unrouted, options, drain, concurrency,
                new DeclareFilter(
                    CallTopologyNames.Unrouted, (channel, token) => CallTopology.DeclareUnroutedAsync(channel, options.QueueType, token), declareLogger),
                endpoint => Take(endpoint, endpoints.Unrouted(), options.ConcurrentCalls));
        }

        foreach (var queue in plan.FactQueues)
        {
            bus.Consume(
                queue.Name, options, drain, options.ConcurrentCalls,
                new DeclareFilter(
                    queue.Name,
                    (channel, token) => FactTopology.DeclareQueueAsync(channel, queue.Name, queue.Invokers.Keys, options.QueueType, token),
                    declareLogger),
                endpoint => endpoint.ConfigureReceive(pipe => pipe.UseFilter(new RabbitMqFactFilter(endpoints.Facts(queue)))));
        }

        void Take(IRabbitMqReceiveEndpointConfigurator endpoint, CallDispatcher dispatcher, int places) =>
            endpoint.ConfigureChannel(pipe => pipe.UseFilter(new CallChannelFilter(
                (consumer, channel) => new CallConsumer(consumer, channel, dispatcher, places, options.StopGrace, clock, logger))));
    }

    private static void ConfigureHost(IRabbitMqHostConfigurator host, BrokerOptions options, BrokerProbe probe)
    {
        host.PublisherConfirmation = false;
        host.Heartbeat(options.Heartbeat);
        host.OnRefreshConnectionFactory = probe.WaitAsync;
        if (options.Address!.Scheme != "amqps")
            return;

        // The bus would take any certificate.
        host.UseSsl(tls =>
        {
            tls.Protocol = SslProtocols.Tls12 | SslProtocols.Tls13;
            tls.ServerName = options.Address.Host;
            tls.EnforcePolicyErrors(SslPolicyErrors.RemoteCertificateChainErrors | SslPolicyErrors.RemoteCertificateNameMismatch
                | SslPolicyErrors.RemoteCertificateNotAvailable);
        });
    }

    private static void Consume(
        this IRabbitMqBusFactoryConfigurator bus, string queue, BrokerOptions options, DrainObserver drain,
        int concurrency, DeclareFilter declare, Action<IRabbitMqReceiveEndpointConfigurator> take) =>
        bus.ReceiveEndpoint(queue, endpoint =>
        {
            endpoint.ConfigureConsumeTopology = false;
            endpoint.PublishFaults = false;
            endpoint.PrefetchCount = options.Prefetch;
            // The number of tasks that the client dispatches deliveries with: the prefetch would make it 256.
            endpoint.ConcurrentMessageLimit = concurrency;
            endpoint.ConnectReceiveEndpointObserver(drain);
            // An endpoint without any consumer would wait for one; no message gets as far as this one.
            endpoint.Handler<NeverSent>(_ => Task.CompletedTask);
            DeclareOurselves(endpoint, declare);
            take(endpoint);
        });

    private static void DeclareOurselves(IRabbitMqReceiveEndpointConfigurator endpoint, DeclareFilter declare)
    {
        endpoint.ConfigureChannel(pipe => pipe.UseFilter(declare));

        // The bus would put an exchange of the queue's name in front of each queue. It declares one of ours again instead. The address
        // is asked for first because it is made from the exchange's name once, and must differ from endpoint to endpoint.
        _ = endpoint.InputAddress;
        var settings = (RabbitMqReceiveSettings)((RabbitMqReceiveEndpointConfiguration)endpoint).Settings;
        settings.ExchangeName = CallTopologyNames.Unrouted;
        settings.ExchangeType = ExchangeType.Fanout;
        settings.BindQueue = false;
    }

    private sealed record NeverSent;
}
