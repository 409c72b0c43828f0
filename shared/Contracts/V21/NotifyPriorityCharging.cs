using System.ComponentModel.DataAnnotations;
using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V21;

/// <summary>
/// Tells that priority charging was switched on or off for a transaction (OCPP 2.1 part 2, NotifyPriorityChargingRequest).
/// </summary>
/// <param name="TransactionId">The transaction.</param>
/// <param name="Activated">Whether it was switched on; otherwise the priority charging profile is no longer used.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppRequest<NotifyPriorityChargingResponse>(OcppVersion.V21, "NotifyPriorityCharging")]
public sealed partial record NotifyPriorityChargingRequest(
    [MaxLength(36)] string TransactionId,
    bool Activated,
    CustomData? CustomData = null);

/// <summary>Answers <see cref="NotifyPriorityChargingRequest"/> (OCPP 2.1 part 2, NotifyPriorityChargingResponse).</summary>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record NotifyPriorityChargingResponse(CustomData? CustomData = null);
