using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Ocpp.Micro.ServiceDefaults.Telemetry;

namespace Ocpp.Micro.ServiceDefaults.Listeners;

/// <summary>
/// Named listeners: each module adds the ports it serves and maps its endpoints onto them, so that modules share a process and
/// still keep their ports apart.
/// </summary>
public static class ListenerExtensions
{
    /// <summary>Adds a listener.</summary>
    /// <typeparam name="TOptions">The options that say where.</typeparam>
    /// <param name="builder">The service's builder.</param>
    /// <param name="name">Name of the listener, once per process.</param>
    /// <param name="address">Reads the address out of the options, after their validation; null for no such listener.</param>
    /// <param name="configure">Further settings of the socket, such as TLS.</param>
    /// <param name="traced">
    /// Whether a span is made of each HTTP request. Default false: health probes are noise, and a WebSocket's upgrade lasts as
    /// long as its connection.
    /// </param>
    public static WebApplicationBuilder AddListener<TOptions>(
        this WebApplicationBuilder builder,
        string name,
        Func<TOptions, ListenerAddress?> address,
        Action<ListenOptions>? configure = null,
        bool traced = false)
        where TOptions : class
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(address);

        var feature = new ListenerFeature(name, traced);
        builder.Services.AddListeners();
        builder.Services.AddOptions<KestrelServerOptions>().Configure<IOptions<TOptions>, BoundListeners>((kestrel, options, bound) =>
        {
            if (address(options.Value) is not { } at)
                return;

            kestrel.Listen(at, listener =>
            {
                bound.Add(name, listener);
                listener.Mark(feature);
                configure?.Invoke(listener);
            });
        });
        if (traced)
            builder.AddHttpTracing();

        return builder;
    }

    /// <summary>Lets an endpoint answer on one listener only; it does not exist on the others. Without it, it answers on all.</summary>
    /// <typeparam name="TBuilder">The kind of endpoint.</typeparam>
    /// <param name="endpoint">The endpoint or group.</param>
    /// <param name="name">Name of the listener.</param>
    public static TBuilder OnListener<TBuilder>(this TBuilder endpoint, string name)
        where TBuilder : IEndpointConventionBuilder
    {
        endpoint.Add(built => built.Metadata.Add(new ListenerMetadata(name)));
        return endpoint;
    }

    /// <summary>Whether the request came in through a listener, for middleware that runs before routing.</summary>
    /// <param name="context">The request.</param>
    /// <param name="name">Name of the listener.</param>
    public static bool IsOnListener(this HttpContext context, string name)
    {
        ArgumentNullException.ThrowIfNull(context);

        return context.Features.Get<ListenerFeature>()?.Name == name;
    }

    /// <summary>Ignores addresses set for every ASP.NET Core process, as base images do; Kestrel would warn that ours override them.</summary>
    internal static void UseListenersOnly(this WebApplicationBuilder builder) =>
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            [WebHostDefaults.ServerUrlsKey] = "",
            [WebHostDefaults.HttpPortsKey] = "",
            [WebHostDefaults.HttpsPortsKey] = "",
        });

    private static void AddListeners(this IServiceCollection services)
    {
        services.TryAddSingleton<BoundListeners>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<MatcherPolicy, ListenerMatcherPolicy>());
    }

    private static void Listen(this KestrelServerOptions kestrel, ListenerAddress at, Action<ListenOptions> configure)
    {
        if (at.Address is null)
            kestrel.ListenAnyIP(at.Port, configure);
        else
            kestrel.Listen(IPAddress.Parse(at.Address), at.Port, configure);
    }

    // Kestrel hands a connection's features on to each of its requests.
    private static void Mark(this ListenOptions listener, ListenerFeature feature) =>
        listener.Use(next => connection =>
        {
            connection.Features.Set(feature);
            return next(connection);
        });
}
