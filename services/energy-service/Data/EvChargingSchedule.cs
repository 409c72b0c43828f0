using Ocpp.Micro.EnergyService.Vehicles;

namespace Ocpp.Micro.EnergyService.Data;

/// <summary>How the vehicle at an EVSE has said last that it will charge (OCPP 2.0.1 and 2.1 part 2, K15 to K20).</summary>
internal sealed class EvChargingSchedule
{
    public required string ChargePointId { get; init; }

    public required int EvseId { get; init; }

    /// <summary>What the periods of the schedule count from.</summary>
    public DateTimeOffset TimeBase { get; private set; }

    /// <summary>ChargingScheduleType as JSON in the words of its version.</summary>
    public string? Schedule { get; private set; }

    /// <summary>Which schedule of the charging profile the vehicle has chosen; null where it does not say.</summary>
    public int? SelectedScheduleId { get; private set; }

    /// <summary>Whether the vehicle accepts the power tolerance (ISO 15118-20); null where it does not say.</summary>
    public bool? PowerToleranceAccepted { get; private set; }

    public DateTimeOffset ReceivedAt { get; private set; }

    public void Take(ScheduleReport report)
    {
        TimeBase = report.TimeBase;
        Schedule = report.Schedule;
        SelectedScheduleId = report.SelectedScheduleId;
        PowerToleranceAccepted = report.PowerToleranceAccepted;
        ReceivedAt = report.ReceivedAt;
    }
}
