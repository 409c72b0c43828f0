using Microsoft.Extensions.DependencyInjection;
using Ocpp.Micro.Contracts.Facts;

namespace Ocpp.Micro.Messaging.Facts;

/// <summary>Reads a fact and runs its handler.</summary>
internal delegate Task FactInvoker(IServiceProvider services, ReadOnlyMemory<byte> body, CancellationToken cancellationToken);

/// <summary>A queue of facts and their handlers, by the facts' names.</summary>
internal sealed class FactQueue(string name)
{
    private readonly Dictionary<string, FactInvoker> _invokers = [];

    /// <summary>Name of the queue.</summary>
    public string Name { get; } = name;

    /// <summary>The way of a fact into its handler, by the fact's name.</summary>
    public IReadOnlyDictionary<string, FactInvoker> Invokers => _invokers;

    public void Add<TFact, THandler>()
        where TFact : Fact
        where THandler : class, IFactHandler<TFact>
    {
        if (!_invokers.TryAdd(typeof(TFact).Name, InvokeAsync<TFact, THandler>))
            throw new InvalidOperationException($"The queue {Name} has a handler for {typeof(TFact).Name} already.");
    }

    private static Task InvokeAsync<TFact, THandler>(
        IServiceProvider services, ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
        where TFact : Fact
        where THandler : class, IFactHandler<TFact> =>
        services.GetRequiredService<THandler>().HandleAsync(FactJson.Read<TFact>(body), cancellationToken);
}
