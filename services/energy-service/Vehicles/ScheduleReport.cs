namespace Ocpp.Micro.EnergyService.Vehicles;

/// <summary>How a vehicle will charge, in whichever version of OCPP its charge point says it.</summary>
/// <param name="ChargePointId">Which charge point.</param>
/// <param name="ReceivedAt">When the gateway had read the frame.</param>
/// <param name="EvseId">Where the vehicle stands.</param>
/// <param name="TimeBase">What the periods of the schedule count from.</param>
/// <param name="Schedule">ChargingScheduleType as JSON.</param>
/// <param name="SelectedScheduleId">Which schedule of the charging profile the vehicle has chosen (2.1).</param>
/// <param name="PowerToleranceAccepted">Whether it accepts the power tolerance (2.1).</param>
internal sealed record ScheduleReport(
    string ChargePointId,
    DateTimeOffset ReceivedAt,
    int EvseId,
    DateTimeOffset TimeBase,
    string? Schedule,
    int? SelectedScheduleId = null,
    bool? PowerToleranceAccepted = null);
