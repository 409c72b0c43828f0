using Microsoft.EntityFrameworkCore;
using Ocpp.Micro.Contracts.Facts;
using Ocpp.Micro.EnergyService.Data;

namespace Ocpp.Micro.EnergyService.Der;

/// <summary>Keeps when alarms and controls of distributed energy resources began and ended; what is told again is one row.</summary>
internal sealed class DerHistory(EnergyDbContext database)
{
    /// <summary>Takes an alarm down, or its end; tells whether it is news.</summary>
    public Task<bool> RecordAsync(DerAlarm alarm, CancellationToken cancellationToken) => AddOnceAsync(
        alarm,
        database.DerAlarms.Where(known => known.ChargePointId == alarm.ChargePointId
            && known.At == alarm.At
            && known.ControlType == alarm.ControlType
            && known.GridEventFault == alarm.GridEventFault
            && known.HasEnded == alarm.HasEnded),
        () => new DerAlarmChanged(
            Guid.CreateVersion7(),
            alarm.ChargePointId,
            alarm.At,
            alarm.ControlType,
            alarm.HasEnded,
            alarm.GridEventFault.Length == 0 ? null : alarm.GridEventFault,
            alarm.ExtraInfo),
        cancellationToken);

    /// <summary>Takes the start or the end of a control down; tells whether it is news.</summary>
    public Task<bool> RecordAsync(
        DerControlSwitch control, IReadOnlyList<string> supersededIds, CancellationToken cancellationToken) => AddOnceAsync(
        control,
        database.DerControlSwitches.Where(known => known.ChargePointId == control.ChargePointId
            && known.ControlId == control.ControlId
            && known.At == control.At
            && known.HasStarted == control.HasStarted),
        () => new DerControlSwitched(
            Guid.CreateVersion7(), control.ChargePointId, control.At, control.ControlId, control.HasStarted, supersededIds),
        cancellationToken);

    private Task<bool> AddOnceAsync<TRow>(TRow row, IQueryable<TRow> same, Func<Fact> factOf, CancellationToken cancellationToken)
        where TRow : class =>
        database.RetryOnConflictAsync(
            async (_, token) =>
            {
                if (await same.AnyAsync(token))
                    return false;

                database.Add(row);
                database.AddFact(factOf());
                await database.SaveChangesAsync(token);
                return true;
            },
            cancellationToken);
}
