using System.ComponentModel.DataAnnotations;
using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V21;

/// <summary>
/// Tells which modes of energy transfer a transaction may use (OCPP 2.1 part 2, NotifyAllowedEnergyTransferRequest).
/// </summary>
/// <param name="TransactionId">The transaction.</param>
/// <param name="AllowedEnergyTransfer">The modes the central system allows.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppRequest<NotifyAllowedEnergyTransferResponse>(OcppVersion.V21, "NotifyAllowedEnergyTransfer")]
public sealed partial record NotifyAllowedEnergyTransferRequest(
    [MaxLength(36)] string TransactionId,
    [MinLength(1)] IReadOnlyList<EnergyTransferModeEnum> AllowedEnergyTransfer,
    CustomData? CustomData = null);

/// <summary>
/// Answers <see cref="NotifyAllowedEnergyTransferRequest"/> (OCPP 2.1 part 2, NotifyAllowedEnergyTransferResponse).
/// </summary>
/// <param name="Status">Whether the charging station will apply the modes.</param>
/// <param name="StatusInfo">More about the status.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record NotifyAllowedEnergyTransferResponse(
    NotifyAllowedEnergyTransferStatusEnum Status,
    StatusInfo? StatusInfo = null,
    CustomData? CustomData = null);

/// <summary>
/// Whether the allowed modes of energy transfer will be applied (OCPP 2.1 part 2, NotifyAllowedEnergyTransferStatusEnumType).
/// </summary>
[OcppEnum]
public enum NotifyAllowedEnergyTransferStatusEnum
{
    /// <summary>They will be applied.</summary>
    Accepted,

    /// <summary>They will not be applied.</summary>
    Rejected,
}
