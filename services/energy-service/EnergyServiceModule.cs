using Ocpp.Micro.EnergyService.Data;
using Ocpp.Micro.EnergyService.Der;
using Ocpp.Micro.EnergyService.DynamicSchedules;
using Ocpp.Micro.EnergyService.Limits;
using Ocpp.Micro.EnergyService.Priority;
using Ocpp.Micro.EnergyService.Profiles;
using Ocpp.Micro.EnergyService.Reports;
using Ocpp.Micro.EnergyService.Retention;
using Ocpp.Micro.EnergyService.Vehicles;
using Ocpp.Micro.Messaging;
using Ocpp.Micro.Persistence;
using Ocpp.Micro.ServiceDefaults.Settings;

namespace Ocpp.Micro.EnergyService;

/// <summary>The wiring of this service, for its own host and for one that runs several services.</summary>
public static class EnergyServiceModule
{
    /// <summary>Registers the service: charging limits and profiles, needs of vehicles, distributed energy resources (DER).</summary>
    /// <param name="builder">The host.</param>
    public static IHostApplicationBuilder AddEnergyService(this IHostApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);

        builder.Services.AddValidatedOptions<EnergyOptions, EnergyOptionsValidator>(EnergyOptions.Section);
        builder.Services.AddValidatedOptions<RetentionOptions, RetentionOptionsValidator>(RetentionOptions.Section);
        builder.AddDatabase<EnergyDbContext, PostgreSqlEnergyDbContext, SqliteEnergyDbContext>(EnergyDbContext.Schema);
        builder.Services.AddScoped<ChargingLimits>();
        builder.Services.AddScoped<VehicleNeeds>();
        builder.Services.AddScoped<VehicleSchedules>();
        builder.Services.AddScoped<PriorityTransactions>();
        builder.Services.AddScoped<DynamicScheduleStore>();
        builder.Services.AddScoped<DerHistory>();
        builder.Services.AddScoped(typeof(ReportAssembly<>));
        builder.Services.AddHostedService<EnergyRetention>();
        return builder;
    }

    /// <summary>
    /// Names the actions the service answers. A vehicle waits at its plug for the answer to its needs, so those do not queue up
    /// behind reports of many parts.
    /// </summary>
    /// <param name="bus">The bus.</param>
    public static void AddEndpoints(IBusEndpoints bus)
    {
        ArgumentNullException.ThrowIfNull(bus);

        bus.Queue("energy.charging", static queue => queue
            .Handle<NotifyChargingLimitHandler>()
            .Handle<ClearedChargingLimitHandler>()
            .Handle<NotifyEVChargingNeedsHandler>()
            .Handle<NotifyEVChargingScheduleHandler>()
            .Handle<NotifyPriorityChargingHandler>()
            .Handle<PullDynamicScheduleUpdateHandler>()
            .Handle<NotifyDERAlarmHandler>()
            .Handle<NotifyDERStartStopHandler>());
        bus.Queue("energy.reports", static queue => queue
            .Handle<ReportChargingProfilesHandler>()
            .Handle<ReportDERControlHandler>());
    }
}
