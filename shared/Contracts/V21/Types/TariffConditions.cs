using System.ComponentModel.DataAnnotations;
using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V21;

/// <summary>
/// When a price applies: all conditions that are set must hold (OCPP 2.1 part 2, TariffConditionsType). Discharging counts
/// negative, and a minimum is nearest to zero.
/// </summary>
/// <param name="StartTimeOfDay">From this local time of day on; <c>HH:mm</c>.</param>
/// <param name="EndTimeOfDay">
/// Until this local time of day, <c>HH:mm</c>; on the next day if before the start, <c>00:00</c> is midnight.
/// </param>
/// <param name="DayOfWeek">On these days of the week.</param>
/// <param name="ValidFromDate">From this local date on, inclusive; <c>yyyy-MM-dd</c>.</param>
/// <param name="ValidToDate">Until this local date, exclusive; <c>yyyy-MM-dd</c>.</param>
/// <param name="EvseKind">On EVSEs of this kind.</param>
/// <param name="MinEnergy">From this energy of the transaction on, inclusive; Wh.</param>
/// <param name="MaxEnergy">Until this energy of the transaction, exclusive; Wh.</param>
/// <param name="MinCurrent">While the present current, summed over all phases, is at least this; A.</param>
/// <param name="MaxCurrent">While the present current, summed over all phases, is less than this; A.</param>
/// <param name="MinPower">While the present power is at least this; W.</param>
/// <param name="MaxPower">While the present power is less than this; W.</param>
/// <param name="MinTime">From this duration of the transaction on, charging and idle, inclusive; s.</param>
/// <param name="MaxTime">Until this duration of the transaction, charging and idle, exclusive; s.</param>
/// <param name="MinChargingTime">From this time spent charging on, inclusive; s.</param>
/// <param name="MaxChargingTime">Until this time spent charging, exclusive; s.</param>
/// <param name="MinIdleTime">From this time spent without charging on, inclusive; s.</param>
/// <param name="MaxIdleTime">Until this time spent without charging, exclusive; s.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record TariffConditions(
    string? StartTimeOfDay = null,
    string? EndTimeOfDay = null,
    [MinLength(1), MaxLength(7)] IReadOnlyList<DayOfWeekEnum>? DayOfWeek = null,
    string? ValidFromDate = null,
    string? ValidToDate = null,
    EvseKindEnum? EvseKind = null,
    decimal? MinEnergy = null,
    decimal? MaxEnergy = null,
    decimal? MinCurrent = null,
    decimal? MaxCurrent = null,
    decimal? MinPower = null,
    decimal? MaxPower = null,
    int? MinTime = null,
    int? MaxTime = null,
    int? MinChargingTime = null,
    int? MaxChargingTime = null,
    int? MinIdleTime = null,
    int? MaxIdleTime = null,
    CustomData? CustomData = null);
