using System.ComponentModel.DataAnnotations;
using Ocpp.Micro.Contracts.Payloads;
using Ocpp.Micro.Contracts.V2;

namespace Ocpp.Micro.Contracts.V201;

/// <summary>Limits of power or current over time (OCPP 2.0.1 part 2, ChargingScheduleType).</summary>
/// <param name="Id">The schedule's id.</param>
/// <param name="ChargingRateUnit">The unit of the limits.</param>
/// <param name="ChargingSchedulePeriod">The periods it consists of.</param>
/// <param name="StartSchedule">When an absolute or recurring schedule starts.</param>
/// <param name="Duration">
/// How long it lasts, in s; absent means its last period goes on, at most until the transaction ends if it has no start.
/// </param>
/// <param name="MinChargingRate">The lowest rate the EV supports, in the unit of <c>chargingRateUnit</c>.</param>
/// <param name="SalesTariff">The prices for an ISO 15118-2 session.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record ChargingSchedule(
    int Id,
    ChargingRateUnitEnum ChargingRateUnit,
    [MinLength(1), MaxLength(1024)] IReadOnlyList<ChargingSchedulePeriod> ChargingSchedulePeriod,
    DateTimeOffset? StartSchedule = null,
    int? Duration = null,
    decimal? MinChargingRate = null,
    SalesTariff? SalesTariff = null,
    CustomData? CustomData = null);
