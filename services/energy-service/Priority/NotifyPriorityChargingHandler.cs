using Ocpp.Micro.Contracts.V21;
using Ocpp.Micro.Messaging.Handlers;

namespace Ocpp.Micro.EnergyService.Priority;

/// <summary>Takes down that a transaction charges with priority, or no longer (OCPP 2.1 part 2, K22).</summary>
internal sealed partial class NotifyPriorityChargingHandler(
    PriorityTransactions transactions, ILogger<NotifyPriorityChargingHandler> logger)
    : IActionHandler<NotifyPriorityChargingRequest, NotifyPriorityChargingResponse>
{
    public async Task<NotifyPriorityChargingResponse> HandleAsync(
        NotifyPriorityChargingRequest request, CallContext call, CancellationToken cancellationToken)
    {
        await transactions.RecordAsync(
            call.ChargePointId, request.TransactionId, request.Activated, call.ReceivedAt, cancellationToken);
        Log.Reported(logger, call.ChargePointId, request.TransactionId, request.Activated);
        return new();
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "{ChargePointId} transaction {TransactionId} charges with priority: {Activated}.")]
        public static partial void Reported(ILogger logger, string chargePointId, string transactionId, bool activated);
    }
}
