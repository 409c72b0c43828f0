using Ocpp.Micro.Contracts.V16;
using Ocpp.Micro.Messaging.Handlers;
using Ocpp.Micro.SessionService.Authorization;
using Ocpp.Micro.SessionService.Metering;

namespace Ocpp.Micro.SessionService.Transactions;

/// <summary>
/// Takes down that a transaction has stopped (OCPP 1.6 §4.10). Nothing can keep it from having stopped, so the answer is never
/// a refusal; it tells what the id tag is worth, where one was used.
/// </summary>
internal sealed partial class StopTransactionHandler(
    TransactionLedger ledger, IdTagRegistry idTags, ILogger<StopTransactionHandler> logger)
    : IActionHandler<StopTransactionRequest, StopTransactionResponse>
{
    public async Task<StopTransactionResponse> HandleAsync(
        StopTransactionRequest request, CallContext call, CancellationToken cancellationToken)
    {
        var stop = new TransactionStop(
            call.ChargePointId,
            request.TransactionId,
            request.IdTag is { } idTag ? IdTagSpelling.Of(idTag) : null,
            request.Timestamp,
            request.MeterStop,
            request.Reason?.ToWire(),
            Samples.Of(request.TransactionData ?? []),
            call.ReceivedAt);
        var outcome = await ledger.StopAsync(stop, cancellationToken);
        Log.Stopped(logger, call.ChargePointId, request.TransactionId, outcome);

        return request.IdTag is null
            ? new()
            : new(IdTagInfos.Of(await idTags.JudgeAsync(request.IdTag, cancellationToken)));
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "{ChargePointId} stopped transaction {TransactionId}: {Outcome}.")]
        public static partial void Stopped(ILogger logger, string chargePointId, int transactionId, StopOutcome outcome);
    }
}
