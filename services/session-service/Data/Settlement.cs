namespace Ocpp.Micro.SessionService.Data;

/// <summary>An attempt of a payment terminal to get the money, as a biller reads it (OCPP 2.1 NotifySettlement).</summary>
internal sealed class Settlement
{
    /// <summary>Derived from charge point, reference, transaction, status, amount and time: the same settlement is the same row.</summary>
    public required Guid Id { get; init; }

    public required string ChargePointId { get; init; }

    /// <summary>The payment service provider's reference as it was sent; the transaction's id token has it in upper case.</summary>
    public required string PspRef { get; init; }

    /// <summary>As OCPP spells it (PaymentStatusEnumType).</summary>
    public required string Status { get; init; }

    /// <summary>What was paid, or after a failure what was to be paid, in the terminal's currency, which OCPP does not tell.</summary>
    public required decimal Amount { get; init; }

    /// <summary>By the charge point's clock.</summary>
    public required DateTimeOffset SettledAt { get; init; }

    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>The id of the <see cref="Transaction"/>, known here or not; null when none was begun.</summary>
    public string? TransactionId { get; init; }

    /// <summary>What the terminal says about the status.</summary>
    public string? Explanation { get; init; }

    public string? ReceiptId { get; init; }

    public string? ReceiptUrl { get; init; }

    /// <summary>Whether the receipt is the central system's, so that the charge point was told of it.</summary>
    public bool ReceiptIssuedHere { get; init; }

    public string? VatNumber { get; init; }

    public CompanyAddress? Company { get; init; }
}
