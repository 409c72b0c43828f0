using Ocpp.Micro.Messaging.Handlers;
using V201 = Ocpp.Micro.Contracts.V201;
using V21 = Ocpp.Micro.Contracts.V21;

namespace Ocpp.Micro.EnergyService.Limits;

/// <summary>Takes down that someone else limits charging (OCPP 2.0.1 and 2.1 part 2, K11 and K12; local generation: 2.1 K27).</summary>
internal sealed partial class NotifyChargingLimitHandler(ChargingLimits limits, ILogger<NotifyChargingLimitHandler> logger)
    : IActionHandler<V201.NotifyChargingLimitRequest, V201.NotifyChargingLimitResponse>,
        IActionHandler<V21.NotifyChargingLimitRequest, V21.NotifyChargingLimitResponse>
{
    public async Task<V201.NotifyChargingLimitResponse> HandleAsync(
        V201.NotifyChargingLimitRequest request, CallContext call, CancellationToken cancellationToken)
    {
        await SetAsync(LimitNotices.Of(request, call), cancellationToken);
        return new();
    }

    public async Task<V21.NotifyChargingLimitResponse> HandleAsync(
        V21.NotifyChargingLimitRequest request, CallContext call, CancellationToken cancellationToken)
    {
        await SetAsync(LimitNotices.Of(request, call), cancellationToken);
        return new();
    }

    private async Task SetAsync(LimitNotice notice, CancellationToken cancellationToken)
    {
        var isNews = await limits.SetAsync(notice, cancellationToken);
        Log.Limited(logger, notice.ChargePointId, notice.EvseId, notice.Source, isNews);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "{ChargePointId} EVSE {EvseId} is limited by {Source}; new: {IsNews}.")]
        public static partial void Limited(ILogger logger, string chargePointId, int evseId, string source, bool isNews);
    }
}
