using Ocpp.Micro.BootService.ChargePoints;
using Ocpp.Micro.BootService.Connections;
using Ocpp.Micro.BootService.Credentials;
using Ocpp.Micro.BootService.Data;
using Ocpp.Micro.BootService.LastSeen;
using Ocpp.Micro.BootService.Registrations;
using Ocpp.Micro.Messaging;
using Ocpp.Micro.Persistence;
using Ocpp.Micro.ServiceDefaults.Settings;

namespace Ocpp.Micro.BootService;

/// <summary>The wiring of this service, for its own host and for one that runs several services.</summary>
public static class BootServiceModule
{
    /// <summary>Registers the service: registration of charge points, how they prove who they are, when they were last seen, and where they are connected.</summary>
    /// <param name="builder">The host.</param>
    public static IHostApplicationBuilder AddBootService(this IHostApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);

        builder.Services.AddValidatedOptions<BootOptions, BootOptionsValidator>(BootOptions.Section);
        builder.AddDatabase<BootDbContext, PostgreSqlBootDbContext, SqliteBootDbContext>(BootDbContext.Schema);
        builder.Services.AddScoped<ChargePointRegistry>();
        builder.Services.AddSingleton<LastSeenBuffer>();
        builder.Services.AddSingleton<LastSeenWriter>();
        builder.Services.AddHostedService<LastSeenFlusher>();
        builder.Services.AddHostedService<BootTrigger>();
        builder.Services.AddMetrics();
        builder.Services.AddSingleton<DirectoryTelemetry>();
        builder.Services.AddSingleton<ConnectionStore>();
        builder.Services.AddSingleton<LeaseStore>();
        builder.Services.AddScoped<ChargePointList>();
        builder.Services.AddSingleton<OpeningBatcher>();
        builder.Services.AddSingleton<FormerHolders>();
        builder.Services.AddValidatedOptions<CredentialOptions, CredentialOptionsValidator>(CredentialOptions.Section);
        builder.Services.AddSingleton<EntryRules>();
        builder.Services.AddSingleton<CredentialStore>();
        builder.Services.AddScoped<CommonNames>();
        builder.Services.AddScoped<CredentialBook>();
        builder.Services.AddScoped<CredentialCommands>();
        builder.Services.AddScoped<CertificateCheck>();
        builder.Services.AddSingleton<CredentialBatcher>();
        builder.Services.AddHostedService(services => services.GetRequiredService<CredentialBatcher>());
        builder.Services.AddHostedService(services => services.GetRequiredService<OpeningBatcher>());
        builder.Services.AddHostedService(services => services.GetRequiredService<FormerHolders>());
        builder.Services.AddHostedService<LeaseSweeper>();
        return builder;
    }

    /// <summary>
    /// Names the actions the service answers. Heartbeats have a queue of their own: they need no database. So has the directory: a
    /// herd of charge points that come back does not hold up those that boot, and their first CALLs wait for it. Nor does it hold up the
    /// leases of gateways. Changes of credentials wait for charge points, and hold up nobody either.
    /// </summary>
    /// <param name="bus">The bus.</param>
    public static void AddEndpoints(IBusEndpoints bus)
    {
        ArgumentNullException.ThrowIfNull(bus);

        bus.Queue("boot.registrations", static queue => queue.Handle<BootNotificationHandler>());
        bus.Queue("boot.heartbeats", static queue => queue.Handle<HeartbeatHandler>());
        bus.ChargePointClient().RequestClient();
        bus.Queue("boot.directory", static queue => queue.Directory<ConnectionDirectory>());
        bus.Queue("boot.leases", static queue => queue.DirectoryLeases<ConnectionDirectory>());
        bus.GatewayClient();
        bus.Queue("boot.credentials", static queue => queue
            .Answer<RotatePasswordHandler>()
            .Answer<RaiseProfileHandler>());
        bus.Queue("boot.requests", static queue => queue
            .Answer<ListChargePointsHandler>()
            .Answer<FindChargePointHandler>()
            .Answer<SaveChargePointHandler>()
            .Answer<RemoveChargePointHandler>()
            .Answer<CredentialAdministration>()
            .Answer<FindBearerHandler>());
    }
}
