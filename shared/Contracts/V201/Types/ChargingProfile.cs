using System.ComponentModel.DataAnnotations;
using Ocpp.Micro.Contracts.Payloads;
using Ocpp.Micro.Contracts.V2;

namespace Ocpp.Micro.Contracts.V201;

/// <summary>How much power or current may flow when (OCPP 2.0.1 part 2, ChargingProfileType).</summary>
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
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record ChargingProfile(
    int Id,
    int StackLevel,
    ChargingProfilePurposeEnum ChargingProfilePurpose,
    ChargingProfileKindEnum ChargingProfileKind,
    [MinLength(1), MaxLength(3)] IReadOnlyList<ChargingSchedule> ChargingSchedule,
    RecurrencyKindEnum? RecurrencyKind = null,
    DateTimeOffset? ValidFrom = null,
    DateTimeOffset? ValidTo = null,
    [MaxLength(36)] string? TransactionId = null,
    CustomData? CustomData = null);
