using Microsoft.Extensions.DependencyInjection;
using Ocpp.Micro.Contracts.Facts;
using Ocpp.Micro.Messaging;
using Ocpp.Micro.Messaging.ChargePoints;
using Ocpp.Micro.Messaging.Connections;
using Ocpp.Micro.Messaging.Facts;
using Ocpp.Micro.Messaging.Gateways;
using Ocpp.Micro.Messaging.Handlers;
using Ocpp.Micro.Messaging.Requests;

namespace Ocpp.Micro.Testing.Services;

/// <summary>Takes a module's endpoints and registers their handlers, so that a test can call them without a bus.</summary>
/// <param name="services">Where to register them.</param>
public sealed class HandlerRegistrations(IServiceCollection services) : IBusEndpoints, IActionQueue
{
    /// <inheritdoc/>
    public IBusEndpoints Queue(string name, Action<IActionQueue> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        configure(this);
        return this;
    }

    /// <inheritdoc/>
    public IActionQueue Handle<THandler>()
        where THandler : class
    {
        services.AddScoped<THandler>();
        foreach (var action in typeof(THandler).GetInterfaces().Where(IsHandler))
            services.AddScoped(action, provider => provider.GetRequiredService<THandler>());

        return this;
    }

    /// <inheritdoc/>
    public IActionQueue HandleVendor<THandler>(string vendorId)
        where THandler : class => this;

    /// <inheritdoc/>
    public IActionQueue Directory<TDirectory>()
        where TDirectory : class, IConnectionDirectory
    {
        services.AddScoped<TDirectory>();
        services.AddScoped<IConnectionDirectory>(provider => provider.GetRequiredService<TDirectory>());
        return this;
    }

    /// <inheritdoc/>
    public IActionQueue DirectoryLeases<TDirectory>()
        where TDirectory : class, IConnectionDirectory => this;

    /// <inheritdoc/>
    public IActionQueue Answer<THandler>()
        where THandler : class => Handle<THandler>();

    /// <inheritdoc/>
    public IBusEndpoints RequestClient()
    {
        services.AddSingleton<ScriptedServices>();
        services.AddSingleton<IRequestClient>(static provider => provider.GetRequiredService<ScriptedServices>());
        return this;
    }

    /// <inheritdoc/>
    public IBusEndpoints CallClient() => this;

    /// <inheritdoc/>
    public IBusEndpoints CallForwarder() => this;

    /// <inheritdoc/>
    public IBusEndpoints GatewayClient() => this;

    /// <inheritdoc/>
    public IBusEndpoints ChargePointClient()
    {
        services.AddSingleton<ScriptedChargePoints>();
        services.AddSingleton<IChargePointClient>(static provider => provider.GetRequiredService<ScriptedChargePoints>());
        return this;
    }

    /// <inheritdoc/>
    public IBusEndpoints Gateway<TGateway>()
        where TGateway : class, IGateway => this;

    /// <inheritdoc/>
    public IBusEndpoints Listen<TFact, THandler>(string queueName)
        where TFact : Fact
        where THandler : class, IFactHandler<TFact>
    {
        services.AddScoped<THandler>();
        return this;
    }

    private static bool IsHandler(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() is var contract
        && (contract == typeof(IActionHandler<,>) || contract == typeof(ISendHandler<>) || contract == typeof(IRequestHandler<,>));
}
