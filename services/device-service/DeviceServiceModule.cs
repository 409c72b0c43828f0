using Ocpp.Micro.Contracts.Facts;
using Ocpp.Micro.DeviceService.Connectors;
using Ocpp.Micro.DeviceService.Customers;
using Ocpp.Micro.DeviceService.Data;
using Ocpp.Micro.DeviceService.Deviations;
using Ocpp.Micro.DeviceService.DisplayMessages;
using Ocpp.Micro.DeviceService.Events;
using Ocpp.Micro.DeviceService.Monitors;
using Ocpp.Micro.DeviceService.Progress;
using Ocpp.Micro.DeviceService.Queries;
using Ocpp.Micro.DeviceService.Reports;
using Ocpp.Micro.DeviceService.Retention;
using Ocpp.Micro.DeviceService.Security;
using Ocpp.Micro.DeviceService.Streams;
using Ocpp.Micro.DeviceService.Transfers;
using Ocpp.Micro.DeviceService.Variables;
using Ocpp.Micro.Messaging;
using Ocpp.Micro.Persistence;
using Ocpp.Micro.ServiceDefaults.Settings;

namespace Ocpp.Micro.DeviceService;

/// <summary>The wiring of this service, for its own host and for one that runs several services.</summary>
public static class DeviceServiceModule
{
    /// <summary>Registers the service: what charge points say of themselves, from connectors to the device model.</summary>
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
        builder.Services.AddScoped<DataTransfers>();
        builder.Services.AddScoped<SecurityEvents>();
        builder.Services.AddScoped<ReportAssembly>();
        builder.Services.AddScoped<DeviceModel>();
        builder.Services.AddScoped<DeviceMonitors>();
        builder.Services.AddScoped<DeviceEvents>();
        builder.Services.AddScoped<ShownMessages>();
        builder.Services.AddScoped<EventStreams>();
        builder.Services.AddValidatedOptions<RetentionOptions, RetentionOptionsValidator>(RetentionOptions.Section);
        builder.Services.AddHostedService<DeviceRetention>();
        return builder;
    }

    /// <summary>
    /// Names the actions the service answers. Neither a flood of events or reports nor what waits for a vendor's service delays the
    /// state of a connector.
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
        bus.Queue("device.security", static queue => queue.Handle<SecurityEventNotificationHandler>());
        bus.Queue("device.reports", static queue => queue
            .Handle<NotifyReportHandler>()
            .Handle<NotifyMonitoringReportHandler>()
            .Handle<NotifyDisplayMessagesHandler>()
            .Handle<NotifyCustomerInformationHandler>());
        bus.Queue("device.events", static queue => queue.Handle<NotifyEventHandler>());
        bus.Queue("device.streams", static queue => queue
            .Handle<OpenPeriodicEventStreamHandler>()
            .Handle<ClosePeriodicEventStreamHandler>()
            .Handle<NotifyPeriodicEventStreamHandler>());
        bus.Queue("device.transfers", static queue => queue.Handle<DataTransferHandler>());
        bus.Queue("device.requests", static queue => queue
            .Answer<ListConnectorsHandler>()
            .Answer<ListVariablesHandler>()
            .Answer<ListMonitorsHandler>()
            .Answer<ListDeviceEventsHandler>()
            .Answer<ListSecurityEventsHandler>()
            .Answer<ListProgressHandler>());
        bus.Listen<DeviationAccepted, DeviationAcceptedHandler>("device.deviations");
        bus.Listen<BaseReportRequested, BaseReportRequestedHandler>("device.report-requests");
    }
}
