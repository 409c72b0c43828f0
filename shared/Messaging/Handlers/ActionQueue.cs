using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Ocpp.Micro.Contracts;
using Ocpp.Micro.Contracts.Envelope;
using Ocpp.Micro.Messaging.Connections;
using Ocpp.Micro.Messaging.Requests;

namespace Ocpp.Micro.Messaging.Handlers;

/// <summary>Collects what a module binds to a queue.</summary>
/// <param name="Name">Name of the queue.</param>
/// <param name="services">Where the handlers are registered.</param>
/// <param name="takenKeys">The routing keys that this process has bound to any queue.</param>
internal sealed class ActionQueue(string Name, IServiceCollection services, HashSet<string> takenKeys) : IActionQueue
{
    private const int MaxVendorBytes = 200;

    private readonly Dictionary<string, ActionInvoker> _invokers = [];

    /// <summary>Name of the queue.</summary>
    public string Name { get; } = Name;

    /// <summary>Whether its handlers only wait for each other, so that as many as are fetched may run at a time.</summary>
    public bool IsBatched { get; private set; }

    /// <summary>The way of a CALL into a handler, by routing key.</summary>
    public IReadOnlyDictionary<string, ActionInvoker> Invokers => _invokers;

    public IActionQueue Handle<THandler>()
        where THandler : class
    {
        Bind(typeof(THandler), RoutingKey.For, typeof(IActionHandler<,>), typeof(ISendHandler<>));
        return this;
    }

    public IActionQueue HandleVendor<THandler>(string vendorId)
        where THandler : class
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(vendorId);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Encoding.UTF8.GetByteCount(vendorId), MaxVendorBytes, nameof(vendorId));

        Bind(typeof(THandler), (version, action) => RoutingKey.ForVendor(version, action, vendorId), typeof(IActionHandler<,>));
        return this;
    }

    public IActionQueue Directory<TDirectory>()
        where TDirectory : class, IConnectionDirectory
    {
        IsBatched = true;
        BindDirectory<TDirectory>(
            static version => new FindCredentialsInvoker<TDirectory>(version),
            static version => new OpenConnectionInvoker<TDirectory>(version),
            static version => new CloseConnectionsInvoker<TDirectory>(version));
        return this;
    }

    public IActionQueue DirectoryLeases<TDirectory>()
        where TDirectory : class, IConnectionDirectory
    {
        BindDirectory<TDirectory>(
            static version => new RenewLeaseInvoker<TDirectory>(version), static version => new FindConnectionInvoker<TDirectory>(version));
        return this;
    }

    public IActionQueue Answer<THandler>()
        where THandler : class
    {
        foreach (var question in InterfacesOf(typeof(THandler), "answers no question", typeof(IRequestHandler<,>)))
        {
            var invoker = (ActionInvoker)Activator.CreateInstance(
                typeof(RequestInvoker<,,>).MakeGenericType([typeof(THandler), .. question.GetGenericArguments()]))!;
            Add(typeof(THandler), InternalRoute.KeyOf(invoker.Action), invoker);
        }

        services.TryAddTransient<THandler>();
        return this;
    }

    private void BindDirectory<TDirectory>(params Func<OcppVersion, ActionInvoker>[] questions)
        where TDirectory : class, IConnectionDirectory
    {
        foreach (var version in OcppVersionNames.All)
        {
            foreach (var invoker in questions.Select(question => question(version)))
                Add(typeof(TDirectory), RoutingKey.For(version, invoker.Action), invoker);
        }

        services.TryAddTransient<TDirectory>();
    }

    private void Bind(Type handler, Func<OcppVersion, string, string> keyOf, params Type[] kinds)
    {
        foreach (var action in InterfacesOf(handler, "handles no action", kinds))
        {
            var kind = action.GetGenericTypeDefinition() == typeof(ISendHandler<>) ? typeof(SendInvoker<,>) : typeof(ActionInvoker<,,>);
            var invoker = (ActionInvoker)Activator.CreateInstance(kind.MakeGenericType([handler, .. action.GetGenericArguments()]))!;
            Add(handler, keyOf(invoker.Version, invoker.Action), invoker);
        }

        // One per CALL: a scope resolves it once, and keeps no book of it as it would of a scoped service.
        services.TryAddTransient(handler);
    }

    private static List<Type> InterfacesOf(Type handler, string complaint, params Type[] kinds)
    {
        var found = handler.GetInterfaces()
            .Where(type => type.IsGenericType && kinds.Contains(type.GetGenericTypeDefinition()))
            .ToList();
        return found.Count > 0
            ? found
            : throw new InvalidOperationException(
                $"{handler.Name} {complaint}: it implements no {string.Join(" or ", kinds.Select(kind => kind.Name.Split('`')[0]))}.");
    }

    private void Add(Type handler, string key, ActionInvoker invoker)
    {
        if (!takenKeys.Add(key))
            throw new InvalidOperationException($"{handler.Name} cannot have {key}: another handler of this process has it.");

        _invokers.Add(key, invoker);
    }
}
