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
    TransactionLedger ledger, IdTokenRegistry tokens, FirstAnswers<SessionDbContext> answers, ILogger<StopTransactionHandler> logger)
    : IActionHandler<StopTransactionRequest, StopTransactionResponse>, IAnswersOnce
{
    public Task<StopTransactionResponse> HandleAsync(
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
        return answers.OnceAsync(request, call, (attempt, token) => StopAsync(stop, attempt, token), cancellationToken);
    }

    private async Task<StopTransactionResponse> StopAsync(TransactionStop stop, int attempt, CancellationToken cancellationToken)
    {
        var outcome = await ledger.StopAsync(stop, attempt, cancellationToken);
        Log.Stopped(logger, stop.ChargePointId, stop.TransactionId, outcome);

        return stop.Token is null ? new() : new(IdTagInfos.Of(await tokens.JudgeAsync(stop.Token, cancellationToken)));
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "{ChargePointId} stops transaction {TransactionId}: {Outcome}.")]
        public static partial void Stopped(ILogger logger, string chargePointId, int transactionId, StopOutcome outcome);
    }
}
