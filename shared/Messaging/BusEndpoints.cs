using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Ocpp.Micro.Contracts.Facts;
using Ocpp.Micro.Messaging.Calls;
using Ocpp.Micro.Messaging.ChargePoints;
using Ocpp.Micro.Messaging.Facts;
using Ocpp.Micro.Messaging.Gateways;
using Ocpp.Micro.Messaging.Handlers;
using Ocpp.Micro.Messaging.Requests;

namespace Ocpp.Micro.Messaging;

/// <summary>Writes down what modules ask for, and registers what they name.</summary>
internal sealed class BusEndpoints(IServiceCollection services) : IBusEndpoints
{
    private readonly HashSet<string> _takenKeys = [];

    public BusPlan Plan { get; } = new();

    public IBusEndpoints Queue(string name, Action<IActionQueue> configure)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(configure);
        if (Plan.ActionQueues.Any(queue => queue.Name == name) || Plan.FactQueues.Any(queue => queue.Name == name))
            throw new InvalidOperationException($"The process has a queue {name} already.");

        var queue = new ActionQueue(name, services, _takenKeys);
        configure(queue);
        Plan.ActionQueues.Add(queue);
        return this;
    }

    public IBusEndpoints CallClient()
    {
        services.TryAddSingleton<ICallClient>(static provider => provider.GetRequiredService<CallClient>());
        Plan.HasCallClient = true;
        return this;
    }

    public IBusEndpoints CallForwarder()
    {
        services.TryAddSingleton<ICallForwarder, CallForwarder>();
        Plan.HasCallForwarder = true;
        return this;
    }

    public IBusEndpoints RequestClient()
    {
        services.TryAddSingleton<IRequestClient, RequestClient>();
        Plan.HasRequestClient = true;
        return this;
    }

    public IBusEndpoints GatewayClient()
    {
        services.TryAddSingleton<IGatewayClient, GatewayClient>();
        Plan.HasGatewayClient = true;
        return this;
    }

    public IBusEndpoints ChargePointClient()
    {
        services.TryAddSingleton<IConnectionFinder, ConnectionFinder>();
        services.TryAddSingleton<AnswerReader>();
        services.TryAddSingleton<IChargePointClient, ChargePointClient>();
        return GatewayClient();
    }

    public IBusEndpoints Gateway<TGateway>()
        where TGateway : class, IGateway
    {
        if (Plan.HasGateway)
            throw new InvalidOperationException($"{typeof(TGateway).Name} cannot be the gateway of this process: it has one already.");

        services.TryAddSingleton<TGateway>();
        services.AddSingleton<IGateway>(static provider => provider.GetRequiredService<TGateway>());
        services.AddSingleton(static provider => new Lazy<IGateway>(provider.GetRequiredService<IGateway>));
        services.AddSingleton<GatewayDispatcher>();
        Plan.HasGateway = true;
        return this;
    }

    public IBusEndpoints Listen<TFact, THandler>(string queueName)
        where TFact : Fact
        where THandler : class, IFactHandler<TFact>
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(queueName);
        if (Plan.ActionQueues.Any(queue => queue.Name == queueName))
            throw new InvalidOperationException($"The process has a queue {queueName} for actions already.");

        var queue = Plan.FactQueues.Find(queue => queue.Name == queueName);
        if (queue is null)
            Plan.FactQueues.Add(queue = new FactQueue(queueName));

        queue.Add<TFact, THandler>();
        services.TryAddScoped<THandler>();
        return this;
    }
}
