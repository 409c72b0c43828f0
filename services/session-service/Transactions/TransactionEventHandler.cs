using Ocpp.Micro.Contracts.V2;
using Ocpp.Micro.Messaging.Handlers;
using Ocpp.Micro.Persistence.Answers;
using Ocpp.Micro.SessionService.Authorization;
using Ocpp.Micro.SessionService.Data;
using V201 = Ocpp.Micro.Contracts.V201;
using V21 = Ocpp.Micro.Contracts.V21;

namespace Ocpp.Micro.SessionService.Transactions;

/// <summary>
/// Takes down what happened in a transaction (OCPP 2.0.1 and 2.1 E01 to E15). It has happened, so the answer is never a refusal; it
/// tells what the id token is worth, where one was used, and the charge point draws its conclusions.
/// </summary>
internal sealed partial class TransactionEventHandler(
    TransactionJournal journal, FirstAnswers<SessionDbContext> answers, ILogger<TransactionEventHandler> logger)
    : IActionHandler<V201.TransactionEventRequest, V201.TransactionEventResponse>,
        IActionHandler<V21.TransactionEventRequest, V21.TransactionEventResponse>,
        IAnswersOnce
{
    public async Task<V201.TransactionEventResponse> HandleAsync(
        V201.TransactionEventRequest request, CallContext call, CancellationToken cancellationToken)
    {
        var report = TransactionReports.Of(request, call);
        var response = await answers.OnceAsync(
            request, call, async (attempt, token) => AnswerV201(await journal.EnterAsync(report, attempt, token)), cancellationToken);
        Log.Entered(logger, call.ChargePointId, report.TransactionId, report.EventType, report.SeqNo, response.IdTokenInfo?.Status);
        return response;
    }

    public async Task<V21.TransactionEventResponse> HandleAsync(
        V21.TransactionEventRequest request, CallContext call, CancellationToken cancellationToken)
    {
        var report = TransactionReports.Of(request, call);
        var response = await answers.OnceAsync(
            request, call, async (attempt, token) => AnswerV21(await journal.EnterAsync(report, attempt, token)), cancellationToken);
        Log.Entered(logger, call.ChargePointId, report.TransactionId, report.EventType, report.SeqNo, response.IdTokenInfo?.Status);
        return response;
    }

    private static V201.TransactionEventResponse AnswerV201(Verdict? verdict) =>
        new(IdTokenInfo: verdict is null ? null : IdTokenInfos.OfV201(verdict));

    private static V21.TransactionEventResponse AnswerV21(Verdict? verdict) =>
        new(IdTokenInfo: verdict is null ? null : IdTokenInfos.OfV21(verdict));

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Debug, "{ChargePointId} told of transaction {TransactionId}: {EventType}, event {SeqNo}, token {Status}.")]
        public static partial void Entered(
            ILogger logger,
            string chargePointId,
            string transactionId,
            TransactionEventEnum eventType,
            int seqNo,
            AuthorizationStatusEnum? status);
    }
}
