using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Ocpp.Micro.ConnectionGateway.Calls;
using Ocpp.Micro.ConnectionGateway.Commands;
using Ocpp.Micro.ConnectionGateway.Connections;
using Ocpp.Micro.ConnectionGateway.Directory;
using Ocpp.Micro.ConnectionGateway.Handshake;
using Ocpp.Micro.ConnectionGateway.Protocol;
using Ocpp.Micro.ConnectionGateway.Proxies;
using Ocpp.Micro.ConnectionGateway.Security;
using Ocpp.Micro.ConnectionGateway.Telemetry;
using Ocpp.Micro.ConnectionGateway.Tls;
using Ocpp.Micro.Messaging;
using Ocpp.Micro.ServiceDefaults.Listeners;
using Ocpp.Micro.ServiceDefaults.Settings;

namespace Ocpp.Micro.ConnectionGateway;

/// <summary>The gateway as a part of a host: its own, or one it shares with other services.</summary>
public static class ConnectionGatewayModule
{
    /// <summary>Adds the gateway and the listener charge points connect to (<see cref="GatewayOptions"/>).</summary>
    /// <param name="builder">The host's builder, with the service defaults added.</param>
    public static WebApplicationBuilder AddConnectionGateway(this WebApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);

        builder.Services.AddValidatedOptions<GatewayOptions, GatewayOptionsValidator>(GatewayOptions.Section);
        builder.AddListener<GatewayOptions>(
            GatewayOptions.Listener,
            static options => new ListenerAddress(options.Address, options.Port),
            static listener =>
            {
                LimitConnections(listener, areIngressesBelieved: true);
                listener.Protocols = HttpProtocols.Http1;
            });
        builder.AddTls();
        builder.Services.AddOptions<KestrelServerOptions>().Configure<IOptions<GatewayOptions>>(LimitHandshake);

        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services.AddSingleton<GatewayTelemetry>();
        builder.Services.AddSingleton<GatewayInstance>();
        builder.Services.AddSingleton<DirectoryClient>();
        builder.Services.AddSingleton<CallRelay>();
        builder.Services.AddSingleton<SendRelay>();
        builder.Services.AddSingleton<FrameServices>();
        builder.Services.AddSingleton<ConnectionRegistry>();
        builder.Services.AddSingleton<Gateway>();
        builder.Services.AddSingleton<ConnectionFacts>();
        builder.Services.AddSingleton<IRejectedResults>(static services => services.GetRequiredService<ConnectionFacts>());
        builder.Services.AddSingleton<ConnectionEnds>();
        builder.Services.AddSingleton<GatewayLease>();
        builder.Services.AddSingleton<ConnectionServices>();
        builder.Services.AddSingleton<StaggeredClose>();
        builder.Services.AddSingleton<BrokerWatch>();
        builder.Services.AddSingleton<Compression>();
        builder.Services.AddSingleton<PasswordCheck>();
        builder.Services.AddSingleton<AttemptLimits>();
        builder.Services.AddSingleton<Entrance>();
        builder.Services.AddSingleton<ChargePointHandshake>();
        builder.Services.AddHostedService(static services => services.GetRequiredService<ConnectionFacts>());
        builder.Services.AddHostedService(static services => services.GetRequiredService<ConnectionEnds>());
        builder.Services.AddHostedService(static services => services.GetRequiredService<GatewayLease>());
        builder.Services.AddHostedService<ConnectionSweeper>();
        builder.Services.AddHostedService(static services => services.GetRequiredService<BrokerWatch>());
        builder.Services.AddHostedService<ConnectionDrain>();

        return builder;
    }

    /// <summary>What the gateway wants of the bus: to send calls, and to be found by those who want something of its connections.</summary>
    /// <param name="bus">The host's bus.</param>
    public static void AddEndpoints(IBusEndpoints bus)
    {
        ArgumentNullException.ThrowIfNull(bus);

        bus.CallClient().Gateway<Gateway>();
    }

    /// <summary>Serves charge points on their listeners; nothing else of the host answers there.</summary>
    /// <param name="app">The built application.</param>
    public static WebApplication MapConnectionGateway(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);

        var handshake = app.Services.GetRequiredService<ChargePointHandshake>();
        app.MapWhen(IsOfChargePoints, branch =>
        {
            branch.UseWebSockets();
            branch.Run(handshake.InvokeAsync);
        });

        return app;
    }

    private static void AddTls(this WebApplicationBuilder builder)
    {
        builder.Services.AddValidatedOptions<GatewayTlsOptions, GatewayTlsOptionsValidator>(GatewayTlsOptions.Section);
        builder.Services.AddValidatedOptions<GatewayProxyOptions, GatewayProxyOptionsValidator>(GatewayProxyOptions.Section);
        builder.AddListener<GatewayTlsOptions>(
            GatewayTlsOptions.Listener,
            static options => options.CertificateFile is null ? null : new ListenerAddress(options.Address, options.Port),
            static listener =>
            {
                LimitConnections(listener, OptionsOf<GatewayProxyOptions>(listener).OverTls);
                TlsListener.Configure(listener);
            });
        builder.Services.AddSingleton<TlsMaterial>();
        builder.Services.AddHostedService(static services => services.GetRequiredService<TlsMaterial>());
        builder.Services.AddSingleton<RevocationSources>();
        builder.Services.AddSingleton<ClientCertificateCheck>();
        builder.Services.AddSingleton<TrustedProxies>();
        builder.Services.AddSingleton<TransportReader>();
        builder.Services.AddSingleton<ConnectionCount>();
    }

    private static void LimitConnections(ListenOptions listener, bool areIngressesBelieved)
    {
        var count = listener.KestrelServerOptions.ApplicationServices.GetRequiredService<ConnectionCount>();
        listener.Use(next => count.Limit(next, areIngressesBelieved));
    }

    private static TOptions OptionsOf<TOptions>(ListenOptions listener)
        where TOptions : class => listener.KestrelServerOptions.ApplicationServices.GetRequiredService<IOptions<TOptions>>().Value;

    private static bool IsOfChargePoints(HttpContext context) =>
        context.IsOnListener(GatewayOptions.Listener) || context.IsOnListener(GatewayTlsOptions.Listener);

    // Kestrel has these limits per server, not per listener: requests on the management port have to be as quick.
    private static void LimitHandshake(KestrelServerOptions kestrel, IOptions<GatewayOptions> options)
    {
        kestrel.Limits.RequestHeadersTimeout = options.Value.HandshakeTimeout;
        kestrel.Limits.KeepAliveTimeout = options.Value.HandshakeTimeout;
        kestrel.Limits.MaxRequestHeadersTotalSize = options.Value.MaxHeaderSize;
    }
}
