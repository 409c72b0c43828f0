using Ocpp.Micro.Contracts.Facts;
using Ocpp.Micro.SessionService.Data;

namespace Ocpp.Micro.SessionService.Payments;

/// <summary>Words a settlement for those who listen.</summary>
internal static class SettlementFacts
{
    public static Fact Of(Settlement settlement) => settlement.Status == SettlementReport.Settled
        ? new PaymentSettled(
            Guid.CreateVersion7(),
            settlement.ChargePointId,
            settlement.SettledAt,
            settlement.PspRef,
            settlement.Amount,
            settlement.TransactionId,
            settlement.ReceiptId,
            settlement.ReceiptUrl,
            settlement.VatNumber)
        : new PaymentNotSettled(
            Guid.CreateVersion7(),
            settlement.ChargePointId,
            settlement.SettledAt,
            settlement.PspRef,
            settlement.Status,
            settlement.Amount,
            settlement.TransactionId,
            settlement.Explanation);
}
