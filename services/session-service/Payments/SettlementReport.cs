using Ocpp.Micro.SessionService.Data;

namespace Ocpp.Micro.SessionService.Payments;

/// <summary>What a charge point says of a settlement.</summary>
/// <param name="ChargePointId">Which charge point.</param>
/// <param name="PspRef">The payment service provider's reference.</param>
/// <param name="Status">As OCPP spells it.</param>
/// <param name="Amount">What was paid, or was to be.</param>
/// <param name="SettledAt">When, by the charge point's clock.</param>
/// <param name="ReceivedAt">When the gateway had read the frame.</param>
internal sealed record SettlementReport(
    string ChargePointId, string PspRef, string Status, decimal Amount, DateTimeOffset SettledAt, DateTimeOffset ReceivedAt)
{
    public const string Settled = "Settled";

    /// <summary>As the charge point calls it.</summary>
    public string? TransactionId { get; init; }

    public string? Explanation { get; init; }

    public string? ReceiptId { get; init; }

    public string? ReceiptUrl { get; init; }

    public string? VatNumber { get; init; }

    public CompanyAddress? Company { get; init; }
}
