using Ocpp.Micro.DeviceService.Connectors;
using Ocpp.Micro.DeviceService.Data;
using Ocpp.Micro.DeviceService.Progress;
using Ocpp.Micro.DeviceService.Transfers;
using Ocpp.Micro.Messaging;
using Ocpp.Micro.Persistence;
using Ocpp.Micro.ServiceDefaults.Settings;

namespace Ocpp.Micro.DeviceService;

/// <summary>The wiring of this service, for its own host and for one that runs several services.</summary>
public static class DeviceServiceModule
{
    /// <summary>Registers the service: connectors, firmware, diagnostics, transfers of data.</summary>
    /// <param name="builder">The host.</param>
    public static IHostApplicationBuilder AddDeviceService(this IHostApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);

        builder.Services.AddValidatedOptions<DeviceOptions, DeviceOptionsValidator>(DeviceOptions.Section);
        builder.AddDatabase<DeviceDbContext, PostgreSqlDeviceDbContext, SqliteDeviceDbContext>(DeviceDbContext.Schema);
        builder.Services.AddScoped<ConnectorStates>();
        builder.Services.AddSingleton<PostponedReports>();
        builder.Services.AddHostedService<PostponedReportWriter>();
        builder.Services.AddScoped<ProgressReports>();
        return builder;
    }

    /// <summary>
    /// Names the actions the service answers. What depends on a vendor's service, and waits for it, delays no state of a connector.
    /// </summary>
    /// <param name="bus">The bus.</param>
    public static void AddEndpoints(IBusEndpoints bus)
    {
        ArgumentNullException.ThrowIfNull(bus);

        bus.CallForwarder();
        bus.Queue("device.status", static queue => queue
            .Handle<StatusNotificationHandler>()
            .Handle<FirmwareStatusNotificationHandler>()
            .Handle<SignedFirmwareStatusNotificationHandler>()
            .Handle<PublishFirmwareStatusNotificationHandler>()
            .Handle<DiagnosticsStatusNotificationHandler>()
            .Handle<LogStatusNotificationHandler>());
        bus.Queue("device.transfers", static queue => queue.Handle<DataTransferHandler>());
    }
}
