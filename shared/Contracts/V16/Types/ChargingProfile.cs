using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V16;

/// <summary>A charging schedule and when it applies (OCPP 1.6 §7.8).</summary>
/// <param name="ChargingProfileId">Id of the profile; one with the same id is replaced.</param>
/// <param name="StackLevel">Rank among profiles of the same purpose; a higher one wins, 0 is the lowest.</param>
/// <param name="ChargingProfilePurpose">What it limits.</param>
/// <param name="ChargingProfileKind">What its schedule's times count from.</param>
/// <param name="ChargingSchedule">The limits over time.</param>
/// <param name="TransactionId">The transaction it is for; only with <see cref="ChargingProfilePurpose.TxProfile"/>.</param>
/// <param name="RecurrencyKind">How often it recurs, when it does.</param>
/// <param name="ValidFrom">From when it is valid; absent means at once.</param>
/// <param name="ValidTo">Until when it is valid; absent means until it is replaced.</param>
[OcppObject]
public sealed partial record ChargingProfile(
    int ChargingProfileId,
    int StackLevel,
    ChargingProfilePurpose ChargingProfilePurpose,
    ChargingProfileKind ChargingProfileKind,
    ChargingSchedule ChargingSchedule,
    int? TransactionId = null,
    RecurrencyKind? RecurrencyKind = null,
    DateTimeOffset? ValidFrom = null,
    DateTimeOffset? ValidTo = null);
