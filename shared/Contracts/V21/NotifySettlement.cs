using System.ComponentModel.DataAnnotations;
using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V21;

/// <summary>Tells how the settlement of a payment went (OCPP 2.1 part 2, NotifySettlementRequest).</summary>
/// <param name="PspRef">Payment reference from the terminal, which serves as the id token.</param>
/// <param name="Status">Whether the payment was settled.</param>
/// <param name="SettlementAmount">The amount settled, or, after a failure, the amount that was tried.</param>
/// <param name="SettlementTime">When the settlement took place.</param>
/// <param name="TransactionId">The transaction paid for; absent if the payment was canceled before one started.</param>
/// <param name="StatusInfo">More about the status, from the payment terminal or process.</param>
/// <param name="ReceiptId">Number of the receipt.</param>
/// <param name="ReceiptUrl">Where the receipt is, if the payment terminal or the charging station makes it.</param>
/// <param name="VatCompany">The company the receipt is for.</param>
/// <param name="VatNumber">VAT number of the company the receipt is for.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppRequest<NotifySettlementResponse>(OcppVersion.V21, "NotifySettlement")]
public sealed partial record NotifySettlementRequest(
    [MaxLength(255)] string PspRef,
    PaymentStatusEnum Status,
    decimal SettlementAmount,
    DateTimeOffset SettlementTime,
    [MaxLength(36)] string? TransactionId = null,
    [MaxLength(500)] string? StatusInfo = null,
    [MaxLength(50)] string? ReceiptId = null,
    [MaxLength(2000)] string? ReceiptUrl = null,
    Address? VatCompany = null,
    [MaxLength(20)] string? VatNumber = null,
    CustomData? CustomData = null);

/// <summary>Answers <see cref="NotifySettlementRequest"/> (OCPP 2.1 part 2, NotifySettlementResponse).</summary>
/// <param name="ReceiptUrl">
/// Where the receipt is, if the central system makes it; may be shown to the driver as a QR code.
/// </param>
/// <param name="ReceiptId">Number of the receipt, if the central system makes it.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record NotifySettlementResponse(
    [MaxLength(2000)] string? ReceiptUrl = null,
    [MaxLength(50)] string? ReceiptId = null,
    CustomData? CustomData = null);

/// <summary>Whether a payment was settled (OCPP 2.1 part 2, PaymentStatusEnumType).</summary>
[OcppEnum]
public enum PaymentStatusEnum
{
    /// <summary>It was settled.</summary>
    Settled,

    /// <summary>It was canceled, with nothing to bill.</summary>
    Canceled,

    /// <summary>The payment service provider refused it.</summary>
    Rejected,

    /// <summary>The attempts to settle failed, for example for lack of a connection.</summary>
    Failed,
}
