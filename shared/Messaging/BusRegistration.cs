using MassTransit;
using MassTransit.Monitoring;
using MassTransit.Transports;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Ocpp.Micro.Messaging.Calls;
using Ocpp.Micro.Messaging.Facts;
using Ocpp.Micro.Messaging.Handlers;
using Ocpp.Micro.Messaging.Health;
using Ocpp.Micro.Messaging.Leniency;
using Ocpp.Micro.Messaging.Transport;
using Ocpp.Micro.Messaging.Transport.InMemory;
using Ocpp.Micro.Messaging.Transport.RabbitMq;

namespace Ocpp.Micro.Messaging;

/// <summary>Puts a process on the bus.</summary>
public static class BusRegistration
{
    private const string ReadyTag = "ready";

    /// <summary>
    /// Adds the bus, with what the modules of this process want of it: on RabbitMQ when <see cref="BrokerOptions.Address"/> is set,
    /// within the process otherwise. Adds <see cref="IFactPublisher"/>, <see cref="IBusReadiness"/> and a health check
    /// <c>broker</c> tagged <c>ready</c>. Once per process, after the modules.
    /// </summary>
    /// <param name="builder">The host.</param>
    /// <param name="endpoints">The modules' <c>AddEndpoints</c>.</param>
    /// <exception cref="InvalidOperationException">Two modules want the same, or the bus was added before.</exception>
    public static IHostApplicationBuilder AddBus(this IHostApplicationBuilder builder, params Action<IBusEndpoints>[] endpoints)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(endpoints);
        if (builder.Services.Any(service => service.ServiceType == typeof(BusPlan)))
            throw new InvalidOperationException("The process is on the bus already: AddBus takes the endpoints of all modules at once.");

        var modules = new BusEndpoints(builder.Services);
        foreach (var module in endpoints)
            module(modules);

        builder.Services.AddSingleton(modules.Plan);
        builder.Services.AddOptions<BrokerOptions>().ValidateOnStart();
        builder.Services.AddSingleton<IConfigureOptions<BrokerOptions>, BrokerOptionsBinding>();
        builder.Services.AddSingleton<IValidateOptions<BrokerOptions>, BrokerOptionsValidator>();
        builder.Services.AddOptions<LeniencyOptions>().ValidateOnStart();
        builder.Services.AddSingleton<IConfigureOptions<LeniencyOptions>, LeniencyOptionsBinding>();
        builder.Services.AddSingleton<IValidateOptions<LeniencyOptions>, LeniencyOptionsValidator>();
        builder.Services.AddBusParts();

        // The host stops its services in reverse order: the bus first, then the parts that its endpoints need to drain.
        var hasBroker = !string.IsNullOrEmpty(builder.Configuration[$"{BrokerOptions.Section}:{nameof(BrokerOptions.Address)}"]);
        if (hasBroker)
            builder.Services.AddRabbitMqParts();
        else
            builder.Services.AddInMemoryParts();

        builder.Services.AddSingleton<BusReadiness>();
        builder.Services.AddSingleton<IBusReadiness>(services => services.GetRequiredService<BusReadiness>());
        builder.Services.AddHostedService(services => services.GetRequiredService<BusReadiness>());
        builder.Services.AddHealthChecks().AddCheck<BrokerHealthCheck>("broker", tags: [ReadyTag]);
        builder.Services.AddMassTransit(hasBroker);
        return builder;
    }

    private static void AddBusParts(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<PendingCalls>();
        services.AddSingleton<PublishRetry>();
        services.AddSingleton<CallClient>();
        services.AddSingleton<AfterReplies>();
        services.AddSingleton<HandlerDeadlines>();
        services.AddSingleton<LeniencyRules>();
        services.AddSingleton<LenientReader>();
        services.AddSingleton<EndpointFactory>();
        services.AddSingleton<DrainObserver>();
        services.AddSingleton<WarmUp>();
        services.AddSingleton<IFactPublisher, FactPublisher>();
    }

    private static void AddRabbitMqParts(this IServiceCollection services)
    {
        services.AddSingleton<BrokerProbe>();
        services.AddSingleton(provider => new Lazy<IBusInstance>(provider.GetRequiredService<IBusInstance>));
        services.AddSingleton<BrokerLink>();
        services.AddSingleton<IBusLink>(provider => provider.GetRequiredService<BrokerLink>());
        services.AddHostedService(provider => provider.GetRequiredService<BrokerLink>());
        services.AddSingleton<ICallTransport, RabbitMqCallTransport>();
        services.AddSingleton<IGatewayTransport, RabbitMqGatewayTransport>();
        services.AddSingleton<IRejectedCallTransport, RabbitMqRejectedCallTransport>();
        services.AddSingleton<RejectedCalls>();
        services.AddSingleton<IFactTransport, RabbitMqFactTransport>();
    }

    private static void AddInMemoryParts(this IServiceCollection services)
    {
        services.AddSingleton(provider => new Lazy<IBusInstance>(provider.GetRequiredService<IBusInstance>));
        services.AddSingleton<InMemoryTransport>();
        services.AddSingleton<IBusLink>(provider => provider.GetRequiredService<InMemoryTransport>());
        services.AddSingleton<ICallTransport>(provider => provider.GetRequiredService<InMemoryTransport>());
        services.AddSingleton<IFactTransport>(provider => provider.GetRequiredService<InMemoryTransport>());
        services.AddSingleton<IGatewayTransport, InMemoryGatewayTransport>();
    }

    private static void AddMassTransit(this IServiceCollection services, bool hasBroker)
    {
        services.AddMassTransit(bus =>
        {
            bus.DisableUsageTelemetry();
            if (hasBroker)
                bus.UsingRabbitMq(RabbitMqEndpoints.Configure);
            else
                bus.UsingInMemory(InMemoryEndpoints.Configure);
        });
        services.AddOptions<MassTransitHostOptions>().Configure<IOptions<BrokerOptions>>(
            (host, broker) => host.ConsumerStopTimeout = broker.Value.StopGrace);

        // The bus brings a check of its own, which knows nothing of our channels and of the warm-up.
        services.RemoveAll(service => service.ImplementationType == typeof(ConfigureBusHealthCheckServiceOptions));
    }

    private static void RemoveAll(this IServiceCollection services, Func<ServiceDescriptor, bool> which)
    {
        foreach (var service in services.Where(which).ToList())
            services.Remove(service);
    }
}
