using Ocpp.Micro.Contracts.V16;
using Ocpp.Micro.Messaging.Handlers;
using Ocpp.Micro.Persistence.Answers;
using Ocpp.Micro.SessionService.Authorization;
using Ocpp.Micro.SessionService.Data;
using Ocpp.Micro.SessionService.Metering;

namespace Ocpp.Micro.SessionService.Transactions;

/// <summary>
/// Takes down that a transaction has stopped (OCPP 1.6 §4.10). Nothing can keep it from having stopped, so the answer is never
/// a refusal; it tells what the id tag is worth, where one was used.
/// </summary>
internal sealed partial class StopTransactionHandler(
    TransactionLedger ledger, FirstAnswers<SessionDbContext> answers, ILogger<StopTransactionHandler> logger)
    : IActionHandler<StopTransactionRequest, StopTransactionResponse>, IAnswersOnce
{
    public async Task<StopTransactionResponse> HandleAsync(
        StopTransactionRequest request, CallContext call, CancellationToken cancellationToken)
    {
        var stop = new TransactionStop(
            call.ChargePointId,
            request.TransactionId,
            request.IdTag is { } idTag ? TokenKey.Of(idTag) : null,
            request.Timestamp,
            request.MeterStop,
            request.Reason?.ToWire(),
            Samples.Of(request.TransactionData ?? []),
            call.ReceivedAt);
        (StopTransactionResponse Answer, StopOutcome Outcome)? entered = null;
        var response = await answers.OnceAsync(
            request,
            call,
            async (attempt, token) =>
            {
                var (outcome, verdict) = await ledger.StopAsync(stop, attempt, token);
                var answer = new StopTransactionResponse(verdict is null ? null : IdTagInfos.Of(verdict));
                entered = (answer, outcome);
                return answer;
            },
            cancellationToken);

        // Anything else than the very answer made here is a first answer that was kept, and what was done here is undone.
        if (ReferenceEquals(response, entered?.Answer))
            Log.Stopped(logger, stop.ChargePointId, stop.TransactionId, entered.Value.Outcome);
        return response;
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "{ChargePointId} stops transaction {TransactionId}: {Outcome}.")]
        public static partial void Stopped(ILogger logger, string chargePointId, int transactionId, StopOutcome outcome);
    }
}
