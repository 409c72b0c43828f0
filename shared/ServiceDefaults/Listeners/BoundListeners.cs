using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Ocpp.Micro.ServiceDefaults.Listeners;

/// <summary>Tells where each listener really listens, once the service has started.</summary>
public sealed class BoundListeners
{
    private readonly ConcurrentDictionary<string, ListenOptions> _listeners = new(StringComparer.Ordinal);

    internal void Add(string name, ListenOptions listener)
    {
        if (!_listeners.TryAdd(name, listener))
            throw new InvalidOperationException($"There are two listeners named '{name}'.");
    }

    /// <summary>
    /// The endpoint a listener is bound to, with the port that was taken when its option says 0. An unspecified address
    /// (<c>0.0.0.0</c>, <c>::</c>) stands for every address of the machine.
    /// </summary>
    /// <param name="name">Name of the listener.</param>
    /// <exception cref="KeyNotFoundException">No listener has that name, or the server has not started.</exception>
    public IPEndPoint EndPointOf(string name) =>
        _listeners.TryGetValue(name, out var listener) && listener.IPEndPoint is { Port: > 0 } bound
            ? bound
            : throw new KeyNotFoundException($"No listener named '{name}' is bound.");

    /// <summary>The address to reach a listener at from this machine: <c>http://localhost:9090/</c> when it listens everywhere.</summary>
    /// <param name="name">Name of the listener.</param>
    /// <param name="scheme">The scheme spoken there. Default <c>http</c>.</param>
    /// <exception cref="KeyNotFoundException">No listener has that name, or the server has not started.</exception>
    public Uri AddressOf(string name, string scheme = "http")
    {
        var bound = EndPointOf(name);
        var everywhere = bound.Address.Equals(IPAddress.Any) || bound.Address.Equals(IPAddress.IPv6Any);
        return new UriBuilder(scheme, everywhere ? "localhost" : bound.Address.ToString(), bound.Port).Uri;
    }
}
