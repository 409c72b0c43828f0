using System.ComponentModel.DataAnnotations;
using Ocpp.Micro.Contracts.Payloads;
using Ocpp.Micro.Contracts.V2;

namespace Ocpp.Micro.Contracts.V21;

/// <summary>Limits of power or current over time (OCPP 2.1 part 2, ChargingScheduleType).</summary>
/// <param name="Id">The schedule's id.</param>
/// <param name="ChargingRateUnit">The unit of the limits.</param>
/// <param name="ChargingSchedulePeriod">The periods it consists of.</param>
/// <param name="LimitAtSoC">A limit from a certain state of charge on.</param>
/// <param name="StartSchedule">When an absolute or recurring schedule starts.</param>
/// <param name="Duration">
/// How long it lasts, in s; absent means its last period goes on, at most until the transaction ends if it has no start.
/// </param>
/// <param name="MinChargingRate">The lowest rate the EV supports, in the unit of <c>chargingRateUnit</c>.</param>
/// <param name="PowerTolerance">How far the power may deviate when the EV's power profile is followed.</param>
/// <param name="SignatureId">The id a signature refers to this schedule by.</param>
/// <param name="DigestValue">Hash of the EXI price schedule in Base64: SHA-256 for ISO 15118-2, SHA-512 for ISO 15118-20.</param>
/// <param name="UseLocalTime">
/// Whether times mean the station's local time, their offset being ignored; absent means false.
/// </param>
/// <param name="RandomizedDelay">Each period starts late by a random time up to this many s; 0 or absent means no delay.</param>
/// <param name="SalesTariff">The prices for an ISO 15118-2 session.</param>
/// <param name="AbsolutePriceSchedule">The prices in a currency, for an ISO 15118-20 session.</param>
/// <param name="PriceLevelSchedule">The price levels, for an ISO 15118-20 session.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record ChargingSchedule(
    int Id,
    ChargingRateUnitEnum ChargingRateUnit,
    [MinLength(1), MaxLength(1024)] IReadOnlyList<ChargingSchedulePeriod> ChargingSchedulePeriod,
    LimitAtSoC? LimitAtSoC = null,
    DateTimeOffset? StartSchedule = null,
    int? Duration = null,
    decimal? MinChargingRate = null,
    decimal? PowerTolerance = null,
    [Range(0, int.MaxValue)] int? SignatureId = null,
    [MaxLength(88)] string? DigestValue = null,
    bool? UseLocalTime = null,
    [Range(0, int.MaxValue)] int? RandomizedDelay = null,
    SalesTariff? SalesTariff = null,
    AbsolutePriceSchedule? AbsolutePriceSchedule = null,
    PriceLevelSchedule? PriceLevelSchedule = null,
    CustomData? CustomData = null);
