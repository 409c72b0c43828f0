using System.ComponentModel.DataAnnotations;
using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V21;

/// <summary>
/// When a fixed fee applies: all conditions that are set must hold at the start of the transaction (OCPP 2.1 part 2,
/// TariffConditionsFixedType).
/// </summary>
/// <param name="StartTimeOfDay">From this local time of day on; <c>HH:mm</c>.</param>
/// <param name="EndTimeOfDay">
/// Until this local time of day, <c>HH:mm</c>; on the next day if before the start, <c>00:00</c> is midnight.
/// </param>
/// <param name="DayOfWeek">On these days of the week.</param>
/// <param name="ValidFromDate">From this local date on, inclusive; <c>yyyy-MM-dd</c>.</param>
/// <param name="ValidToDate">Until this local date, exclusive; <c>yyyy-MM-dd</c>.</param>
/// <param name="EvseKind">On EVSEs of this kind.</param>
/// <param name="PaymentBrand">
/// For ad hoc payment with this brand, as the id token's additional info <c>PaymentBrand</c> names it.
/// </param>
/// <param name="PaymentRecognition">
/// For this kind of ad hoc payment, such as debit, as the additional info <c>PaymentRecognition</c> names it.
/// </param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record TariffConditionsFixed(
    string? StartTimeOfDay = null,
    string? EndTimeOfDay = null,
    [MinLength(1), MaxLength(7)] IReadOnlyList<DayOfWeekEnum>? DayOfWeek = null,
    string? ValidFromDate = null,
    string? ValidToDate = null,
    EvseKindEnum? EvseKind = null,
    [MaxLength(20)] string? PaymentBrand = null,
    [MaxLength(20)] string? PaymentRecognition = null,
    CustomData? CustomData = null);
