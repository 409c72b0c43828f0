using System.ComponentModel.DataAnnotations;
using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V21;

/// <summary>Asks to start or stop priority charging for a transaction (OCPP 2.1 part 2, UsePriorityChargingRequest).</summary>
/// <param name="TransactionId">The transaction to charge with priority.</param>
/// <param name="Activate">True to start priority charging, false to stop it.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppRequest<UsePriorityChargingResponse>(OcppVersion.V21, "UsePriorityCharging")]
public sealed partial record UsePriorityChargingRequest(
    [MaxLength(36)] string TransactionId,
    bool Activate,
    CustomData? CustomData = null);

/// <summary>Answers <see cref="UsePriorityChargingRequest"/> (OCPP 2.1 part 2, UsePriorityChargingResponse).</summary>
/// <param name="Status">Whether the charging station does so.</param>
/// <param name="StatusInfo">More about the status.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record UsePriorityChargingResponse(
    PriorityChargingStatusEnum Status,
    StatusInfo? StatusInfo = null,
    CustomData? CustomData = null);

/// <summary>Whether priority charging is switched as asked (OCPP 2.1 part 2, PriorityChargingStatusEnumType).</summary>
[OcppEnum]
public enum PriorityChargingStatusEnum
{
    /// <summary>The charging station does so.</summary>
    Accepted,

    /// <summary>The charging station does not do so.</summary>
    Rejected,

    /// <summary>There is no charging profile for priority charging.</summary>
    NoProfile,
}
