using System.Globalization;
using Ocpp.Micro.Contracts.V16;
using Ocpp.Micro.Messaging.Handlers;
using Ocpp.Micro.Persistence.Answers;
using Ocpp.Micro.SessionService.Authorization;
using Ocpp.Micro.SessionService.Data;

namespace Ocpp.Micro.SessionService.Transactions;

/// <summary>Takes down that a transaction has started, and gives it its id (OCPP 1.6 §4.8).</summary>
internal sealed partial class StartTransactionHandler(
    TransactionLedger ledger, FirstAnswers<SessionDbContext> answers, ILogger<StartTransactionHandler> logger)
    : IActionHandler<StartTransactionRequest, StartTransactionResponse>, IAnswersOnce
{
    public async Task<StartTransactionResponse> HandleAsync(
        StartTransactionRequest request, CallContext call, CancellationToken cancellationToken)
    {
        var start = new TransactionStart(
            call.ChargePointId,
            request.ConnectorId,
            TokenKey.Of(request.IdTag),
            request.Timestamp,
            request.MeterStart,
            request.ReservationId,
            call.ReceivedAt);
        StartTransactionResponse? entered = null;
        var response = await answers.OnceAsync(
            request,
            call,
            async (attempt, token) =>
            {
                var (transaction, isNew) = await ledger.StartAsync(start, attempt, token);
                var answer = Answer(transaction);
                entered = isNew ? answer : null;
                return answer;
            },
            cancellationToken);

        // Anything else than the very answer made for a new entry is a repetition's.
        if (ReferenceEquals(response, entered))
            Log.Started(logger, call.ChargePointId, response.TransactionId, request.ConnectorId, response.IdTagInfo.Status);

        return response;
    }

    private static StartTransactionResponse Answer(Transaction transaction)
    {
        var status = transaction.Authorization ?? TokenStatus.Invalid;
        return new(
            IdTagInfos.Of(new(status, transaction.IdTokenExpiresAt, transaction.GroupId)),
            int.Parse(transaction.TransactionId, CultureInfo.InvariantCulture));
    }

    private static partial class Log
    {
        [LoggerMessage(
            1, LogLevel.Information, "{ChargePointId} started transaction {TransactionId} on connector {ConnectorId}: {Status}.")]
        public static partial void Started(
            ILogger logger, string chargePointId, int transactionId, int connectorId, AuthorizationStatus status);
    }
}
