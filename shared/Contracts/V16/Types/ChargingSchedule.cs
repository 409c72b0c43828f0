using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V16;

/// <summary>Limits on power or current over time (OCPP 1.6 §7.13).</summary>
/// <param name="ChargingRateUnit">The unit of all limits in it.</param>
/// <param name="ChargingSchedulePeriod">The periods in order of time; the first starts at 0.</param>
/// <param name="Duration">
/// How long it lasts, in s; absent means that the last period goes on, without a start at most until the transaction ends.
/// </param>
/// <param name="StartSchedule">When it starts; absent means relative to the start of charging.</param>
/// <param name="MinChargingRate">The lowest rate the vehicle supports, in the unit of the limits; at most one decimal.</param>
[OcppObject]
public sealed partial record ChargingSchedule(
    ChargingRateUnit ChargingRateUnit,
    IReadOnlyList<ChargingSchedulePeriod> ChargingSchedulePeriod,
    int? Duration = null,
    DateTimeOffset? StartSchedule = null,
    [MultipleOf(0.1)] decimal? MinChargingRate = null);
