namespace Ocpp.Micro.Contracts.Facts;

/// <summary>
/// A payment terminal has taken the money (OCPP 2.1 only). Published once per settlement; for one that failed there is
/// <see cref="PaymentNotSettled"/>.
/// </summary>
/// <param name="Id">Identity of the fact; the same again when it is delivered twice.</param>
/// <param name="ChargePointId">The charge point.</param>
/// <param name="OccurredAt">When it was settled, as the charge point says.</param>
/// <param name="PspRef">The payment service provider's reference, which is also the id token; at most 255 characters.</param>
/// <param name="Amount">What was paid, in the currency of the terminal, which OCPP does not tell.</param>
/// <param name="TransactionId">What was paid for, as in <see cref="TransactionStarted"/>; null when there is no transaction.</param>
/// <param name="ReceiptId">Number of the receipt, the terminal's or the central system's; null for none.</param>
/// <param name="ReceiptUrl">Where the receipt is; null for none.</param>
/// <param name="VatNumber">VAT number of the company that the receipt is for; at most 20 characters.</param>
public sealed record PaymentSettled(
    Guid Id,
    string ChargePointId,
    DateTimeOffset OccurredAt,
    string PspRef,
    decimal Amount,
    string? TransactionId = null,
    string? ReceiptId = null,
    string? ReceiptUrl = null,
    string? VatNumber = null) : Fact(Id, ChargePointId, OccurredAt);
