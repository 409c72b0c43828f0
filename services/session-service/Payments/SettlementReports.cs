using Ocpp.Micro.Contracts.V21;
using Ocpp.Micro.Messaging.Handlers;

namespace Ocpp.Micro.SessionService.Payments;

/// <summary>Reads a NotifySettlement (OCPP 2.1 part 2, NotifySettlementRequest).</summary>
internal static class SettlementReports
{
    public static SettlementReport Of(NotifySettlementRequest request, CallContext call) => new(
        call.ChargePointId,
        request.PspRef,
        PaymentStatusEnumNames.ToWire(request.Status),
        request.SettlementAmount,
        request.SettlementTime,
        call.ReceivedAt)
    {
        // "Can be empty if the payment transaction is canceled": absent or an empty text.
        TransactionId = request.TransactionId is { Length: > 0 } id ? id : null,
        Explanation = request.StatusInfo,
        ReceiptId = request.ReceiptId,
        ReceiptUrl = request.ReceiptUrl,
        VatNumber = request.VatNumber,
        Company = request.VatCompany is { } company ? CompanyAddresses.Of(company) : null,
    };
}
