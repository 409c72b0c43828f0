using System.ComponentModel.DataAnnotations;
using Ocpp.Micro.Contracts.Payloads;
using Ocpp.Micro.Contracts.V2;

namespace Ocpp.Micro.Contracts.V21;

/// <summary>How much power or current may flow when (OCPP 2.1 part 2, ChargingProfileType).</summary>
/// <param name="Id">
/// The profile's id, unique in the station; may be negative, which tells apart those from external actors.
/// </param>
/// <param name="StackLevel">Its rank: a higher one goes before a lower one, 0 being the lowest.</param>
/// <param name="ChargingProfilePurpose">What it is for.</param>
/// <param name="ChargingProfileKind">What its times are counted from.</param>
/// <param name="ChargingSchedule">Its schedules, which the EV may choose from if there are several.</param>
/// <param name="RecurrencyKind">How often a recurring one starts again.</param>
/// <param name="ValidFrom">From when it holds; absent means at once.</param>
/// <param name="ValidTo">Until when it holds; absent means until another one replaces it.</param>
/// <param name="TransactionId">The transaction it is for; only set in a request, for the purpose <c>TxProfile</c>.</param>
/// <param name="MaxOfflineDuration">How long it holds offline, in s; 0 means not at all, absent means without end.</param>
/// <param name="InvalidAfterOfflineDuration">
/// Whether it stays invalid for good after <c>maxOfflineDuration</c>; absent means false.
/// </param>
/// <param name="DynUpdateInterval">
/// How long after an update to ask for the next one, in s; 0 or absent means never; for dynamic profiles.
/// </param>
/// <param name="DynUpdateTime">When its limits or setpoints were last updated; for dynamic profiles.</param>
/// <param name="PriceScheduleSignature">The ISO 15118-20 signature of all its price schedules.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record ChargingProfile(
    int Id,
    [Range(0, int.MaxValue)] int StackLevel,
    ChargingProfilePurposeEnum ChargingProfilePurpose,
    ChargingProfileKindEnum ChargingProfileKind,
    [MinLength(1), MaxLength(3)] IReadOnlyList<ChargingSchedule> ChargingSchedule,
    RecurrencyKindEnum? RecurrencyKind = null,
    DateTimeOffset? ValidFrom = null,
    DateTimeOffset? ValidTo = null,
    [MaxLength(36)] string? TransactionId = null,
    int? MaxOfflineDuration = null,
    bool? InvalidAfterOfflineDuration = null,
    int? DynUpdateInterval = null,
    DateTimeOffset? DynUpdateTime = null,
    [MaxLength(256)] string? PriceScheduleSignature = null,
    CustomData? CustomData = null);
