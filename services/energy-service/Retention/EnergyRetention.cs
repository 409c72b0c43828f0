using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Ocpp.Micro.EnergyService.Data;
using Ocpp.Micro.Persistence.Retention;
using Ocpp.Micro.Persistence.Schema;

namespace Ocpp.Micro.EnergyService.Retention;

/// <summary>Deletes history whose time is over; what holds now stays.</summary>
internal sealed class EnergyRetention(
    IDbContextFactory<EnergyDbContext> contexts,
    SchemaState<EnergyDbContext> schema,
    IOptions<RetentionOptions> options,
    TimeProvider clock,
    ILogger<EnergyRetention> logger)
    : RetentionCleaner<EnergyDbContext>(contexts, schema, options.Value.CleanInterval, options.Value.BatchSize, clock, logger)
{
    protected override IEnumerable<ExpiredRows> Expired(EnergyDbContext database, DateTimeOffset now)
    {
        var end = now - options.Value.History;
        return
        [
            ExpiredRows.Of(database.ChargingLimitChanges.Where(change => change.At < end).OrderBy(static change => change.At)),
            ExpiredRows.Of(database.ChargingLimits
                .Where(limit => !limit.InForce && limit.ReportedAt < end).OrderBy(static limit => limit.ReportedAt)),
            ExpiredRows.Of(database.Reports
                .Where(report => report.LastPartAt < end
                    && !database.ChargingProfiles.Any(profile => profile.ReportId == report.Id && profile.IsHeld)
                    && !database.DerControls.Any(control => control.ReportId == report.Id && control.IsHeld))
                .OrderBy(static report => report.LastPartAt)),
            ExpiredRows.Of(database.EvChargingNeeds.Where(needs => needs.ReceivedAt < end).OrderBy(static needs => needs.ReceivedAt)),
            ExpiredRows.Of(database.EvChargingSchedules
                .Where(schedule => schedule.ReceivedAt < end).OrderBy(static schedule => schedule.ReceivedAt)),
            ExpiredRows.Of(database.PriorityTransactions
                .Where(transaction => transaction.ReceivedAt < end).OrderBy(static transaction => transaction.ReceivedAt)),
            ExpiredRows.Of(database.DynamicSchedules
                .Where(schedule => schedule.Update == null && schedule.PulledAt < end).OrderBy(static schedule => schedule.PulledAt)),
            ExpiredRows.Of(database.DerAlarms.Where(alarm => alarm.ReceivedAt < end).OrderBy(static alarm => alarm.ReceivedAt)),
            ExpiredRows.Of(database.DerControlSwitches.Where(control => control.ReceivedAt < end).OrderBy(static control => control.ReceivedAt)),
        ];
    }
}
