using System.ComponentModel.DataAnnotations;
using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V21;

/// <summary>Asks to change the tariff of a running transaction (OCPP 2.1 part 2, ChangeTransactionTariffRequest).</summary>
/// <param name="Tariff">The new tariff.</param>
/// <param name="TransactionId">The transaction.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppRequest<ChangeTransactionTariffResponse>(OcppVersion.V21, "ChangeTransactionTariff")]
public sealed partial record ChangeTransactionTariffRequest(
    Tariff Tariff,
    [MaxLength(36)] string TransactionId,
    CustomData? CustomData = null);

/// <summary>Answers <see cref="ChangeTransactionTariffRequest"/> (OCPP 2.1 part 2, ChangeTransactionTariffResponse).</summary>
/// <param name="Status">Whether the tariff was changed.</param>
/// <param name="StatusInfo">More about the status.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record ChangeTransactionTariffResponse(
    TariffChangeStatusEnum Status,
    StatusInfo? StatusInfo = null,
    CustomData? CustomData = null);

/// <summary>Whether the tariff of a running transaction was changed (OCPP 2.1 part 2, TariffChangeStatusEnumType).</summary>
[OcppEnum]
public enum TariffChangeStatusEnum
{
    /// <summary>The new tariff applies.</summary>
    Accepted,

    /// <summary>The change was refused.</summary>
    Rejected,

    /// <summary>The tariff has more elements than the charging station can hold.</summary>
    TooManyElements,

    /// <summary>The tariff has a condition the charging station does not support.</summary>
    ConditionNotSupported,

    /// <summary>There is no such transaction.</summary>
    TxNotFound,

    /// <summary>The tariff is in another currency than the transaction, which cannot change.</summary>
    NoCurrencyChange,
}
