using Ocpp.Micro.Contracts.V21;
using Ocpp.Micro.Messaging.Handlers;
using Ocpp.Micro.SessionService.Authorization;
using Ocpp.Micro.SessionService.Data;

namespace Ocpp.Micro.SessionService.BatterySwaps;

/// <summary>
/// Takes down that batteries were swapped (OCPP 2.1 S03). The answer is empty, for the swap cannot be refused; what the id
/// token is worth, as Authorize would say, is kept for whoever bills it.
/// </summary>
internal sealed partial class BatterySwapHandler(
    IdTokenRegistry tokens, Authorizations authorizations, BatterySwapJournal journal, ILogger<BatterySwapHandler> logger)
    : IActionHandler<BatterySwapRequest, BatterySwapResponse>, ISetsAside
{
    public async Task<BatterySwapResponse> HandleAsync(BatterySwapRequest request, CallContext call, CancellationToken cancellationToken)
    {
        var token = TokenKeys.Of(request.IdToken);
        var verdict = await tokens.JudgeAsync(token, cancellationToken);
        await authorizations.NoteAsync(call, token, verdict.Status, cancellationToken);

        var swap = BatterySwapRecords.Of(request, token, verdict, call);
        var isNews = await journal.EnterAsync(swap, cancellationToken);
        Log.Entered(logger, call.ChargePointId, swap.EventType, swap.RequestId, swap.Batteries.Count, verdict.Status, isNews);
        return new();
    }

    private static partial class Log
    {
        [LoggerMessage(
            1, LogLevel.Information, "{ChargePointId} {EventType} of swap {RequestId}: {Count} batteries, id token {Status}; new: {IsNews}.")]
        public static partial void Entered(
            ILogger logger, string chargePointId, string eventType, int requestId, int count, TokenStatus status, bool isNews);
    }
}
