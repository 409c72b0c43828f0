using Ocpp.Micro.Contracts.V21;
using Ocpp.Micro.Messaging.Handlers;
using Ocpp.Micro.Persistence.Answers;
using Ocpp.Micro.SessionService.Data;

namespace Ocpp.Micro.SessionService.Payments;

/// <summary>
/// Takes down whether a payment terminal got its money (OCPP 2.1 C19 to C22), and tells of the
/// receipt where the operator issues it.
/// </summary>
internal sealed partial class NotifySettlementHandler(
    Settlements settlements, FirstAnswers<SessionDbContext> answers, ILogger<NotifySettlementHandler> logger)
    : IActionHandler<NotifySettlementRequest, NotifySettlementResponse>, IAnswersOnce
{
    public async Task<NotifySettlementResponse> HandleAsync(
        NotifySettlementRequest request, CallContext call, CancellationToken cancellationToken)
    {
        var report = SettlementReports.Of(request, call);
        var response = await answers.OnceAsync(
            request, call, async (attempt, token) => Answer(await settlements.EnterAsync(report, attempt, token)), cancellationToken);
        Log.Entered(logger, call.ChargePointId, report.TransactionId, report.Status);
        return response;
    }

    // A receipt that the terminal made is known to it.
    private static NotifySettlementResponse Answer(Settlement settlement) =>
        settlement.ReceiptIssuedHere ? new(settlement.ReceiptUrl, settlement.ReceiptId) : new();

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "{ChargePointId} payment of transaction {TransactionId}: {Status}.")]
        public static partial void Entered(ILogger logger, string chargePointId, string? transactionId, string status);
    }
}
