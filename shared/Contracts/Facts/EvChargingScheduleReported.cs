namespace Ocpp.Micro.Contracts.Facts;

/// <summary>
/// A vehicle has told how it will charge. Whoever has sent the limits compares, and sends a new charging profile if the vehicle's
/// schedule is not within them (OCPP 2.0.1 and 2.1 part 2, K16).
/// </summary>
/// <param name="Id">Identity of the fact; the same again when it is delivered twice.</param>
/// <param name="ChargePointId">The charge point.</param>
/// <param name="OccurredAt">When the charge point's message came.</param>
/// <param name="EvseId">The EVSE that the vehicle stands at.</param>
/// <param name="TimeBase">What the periods of the schedule count from.</param>
/// <param name="Schedule">ChargingScheduleType as JSON in the version's own words; null when it breaks the schema.</param>
/// <param name="SelectedScheduleId">The schedule of the charging profile that the vehicle has chosen; null when that is not told.</param>
public sealed record EvChargingScheduleReported(
    Guid Id,
    string ChargePointId,
    DateTimeOffset OccurredAt,
    int EvseId,
    DateTimeOffset TimeBase,
    string? Schedule = null,
    int? SelectedScheduleId = null) : Fact(Id, ChargePointId, OccurredAt);
