namespace Ocpp.Micro.Contracts.Facts;

/// <summary>A payment terminal has got no money for what it authorized (OCPP 2.1 only). Published once per attempt.</summary>
/// <param name="Id">Identity of the fact; the same again when it is delivered twice.</param>
/// <param name="ChargePointId">The charge point.</param>
/// <param name="OccurredAt">When it was tried, as the charge point says.</param>
/// <param name="PspRef">The payment service provider's reference, which is also the id token; at most 255 characters.</param>
/// <param name="Status">
/// In OCPP's words: <c>Canceled</c>, with nothing to pay; <c>Rejected</c> by the provider; <c>Failed</c>, for lack of a connection
/// for example.
/// </param>
/// <param name="Amount">What was to be paid, in the currency of the terminal, which OCPP does not tell.</param>
/// <param name="TransactionId">What was to be paid for, as in <see cref="TransactionStarted"/>; null when there is no transaction.</param>
/// <param name="Explanation">What the terminal says about it; at most 500 characters.</param>
public sealed record PaymentNotSettled(
    Guid Id,
    string ChargePointId,
    DateTimeOffset OccurredAt,
    string PspRef,
    string Status,
    decimal Amount,
    string? TransactionId = null,
    string? Explanation = null) : Fact(Id, ChargePointId, OccurredAt);
