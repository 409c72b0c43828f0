using System.ComponentModel.DataAnnotations;
using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V201;

/// <summary>
/// Tells that someone other than the central system limits the charging (OCPP 2.0.1 part 2, NotifyChargingLimitRequest).
/// </summary>
/// <param name="ChargingLimit">Whose limit it is.</param>
/// <param name="ChargingSchedule">The limits over time.</param>
/// <param name="EvseId">The EVSE that is limited; 0 or absent means the whole station.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppRequest<NotifyChargingLimitResponse>(OcppVersion.V201, "NotifyChargingLimit")]
public sealed partial record NotifyChargingLimitRequest(
    ChargingLimit ChargingLimit,
    [MinLength(1)] IReadOnlyList<ChargingSchedule>? ChargingSchedule = null,
    int? EvseId = null,
    CustomData? CustomData = null);

/// <summary>Answers <see cref="NotifyChargingLimitRequest"/> (OCPP 2.0.1 part 2, NotifyChargingLimitResponse).</summary>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record NotifyChargingLimitResponse(CustomData? CustomData = null);

/// <summary>Whose charging limit it is, and how much it matters (OCPP 2.0.1 part 2, ChargingLimitType).</summary>
/// <param name="ChargingLimitSource">Who set it: <c>EMS</c>, <c>SO</c>, <c>CSO</c> or <c>Other</c>, for instance.</param>
/// <param name="IsGridCritical">Whether the grid depends on it.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record ChargingLimit(
    ChargingLimitSourceEnum ChargingLimitSource,
    bool? IsGridCritical = null,
    CustomData? CustomData = null);
