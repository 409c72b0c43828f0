using Ocpp.Micro.Contracts.V16;
using Ocpp.Micro.Messaging.Handlers;
using Ocpp.Micro.SessionService.Authorization;

namespace Ocpp.Micro.SessionService.Transactions;

/// <summary>Takes down that a transaction has started, and gives it its id (OCPP 1.6 §4.8).</summary>
internal sealed partial class StartTransactionHandler(TransactionLedger ledger, ILogger<StartTransactionHandler> logger)
    : IActionHandler<StartTransactionRequest, StartTransactionResponse>
{
    public async Task<StartTransactionResponse> HandleAsync(
        StartTransactionRequest request, CallContext call, CancellationToken cancellationToken)
    {
        var start = new TransactionStart(
            call.ChargePointId,
            request.ConnectorId,
            IdTagSpelling.Of(request.IdTag),
            request.Timestamp,
            request.MeterStart,
            request.ReservationId,
            call.ReceivedAt);
        var transaction = await ledger.StartAsync(start, cancellationToken);
        Log.Started(logger, call.ChargePointId, transaction.Id, request.ConnectorId, transaction.StartStatus);

        var verdict = new Verdict(transaction.StartStatus, transaction.IdTagExpiresAt, transaction.ParentIdTag);
        return new(IdTagInfos.Of(verdict), transaction.Id);
    }

    private static partial class Log
    {
        [LoggerMessage(
            1, LogLevel.Information, "{ChargePointId} started transaction {TransactionId} on connector {ConnectorId}: {Status}.")]
        public static partial void Started(
            ILogger logger, string chargePointId, int transactionId, int connectorId, Data.IdTagStatus status);
    }
}
