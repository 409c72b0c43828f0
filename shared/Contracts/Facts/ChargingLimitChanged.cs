namespace Ocpp.Micro.Contracts.Facts;

/// <summary>Someone else than the central system limits charging, in another way, or no longer.</summary>
/// <param name="Id">Identity of the fact; the same again when it is delivered twice.</param>
/// <param name="ChargePointId">The charge point.</param>
/// <param name="OccurredAt">When the charge point's message came.</param>
/// <param name="EvseId">The EVSE; 0 for the charge point as a whole.</param>
/// <param name="Source">Who limits, in the words of OCPP (ChargingLimitSourceEnumStringType), for example <c>EMS</c>.</param>
/// <param name="InForce">Whether the limit holds; else it was cleared.</param>
/// <param name="IsLocalGeneration">Whether it is capacity from local generation, on top of what the others allow (OCPP 2.1 K27).</param>
/// <param name="IsGridCritical">Whether the grid depends on it; null when that is not told.</param>
/// <param name="Schedules">
/// The limits over time, a JSON array of ChargingScheduleType in the version's own words; null when they are not told, and once the
/// limit was cleared.
/// </param>
public sealed record ChargingLimitChanged(
    Guid Id,
    string ChargePointId,
    DateTimeOffset OccurredAt,
    int EvseId,
    string Source,
    bool InForce,
    bool IsLocalGeneration = false,
    bool? IsGridCritical = null,
    string? Schedules = null) : Fact(Id, ChargePointId, OccurredAt);
