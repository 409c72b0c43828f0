using Ocpp.Micro.Messaging.Handlers;
using V201 = Ocpp.Micro.Contracts.V201;
using V21 = Ocpp.Micro.Contracts.V21;

namespace Ocpp.Micro.EnergyService.Limits;

/// <summary>Takes down that someone else limits charging no longer (OCPP 2.0.1 and 2.1 part 2, K13).</summary>
internal sealed partial class ClearedChargingLimitHandler(ChargingLimits limits, ILogger<ClearedChargingLimitHandler> logger)
    : IActionHandler<V201.ClearedChargingLimitRequest, V201.ClearedChargingLimitResponse>,
        IActionHandler<V21.ClearedChargingLimitRequest, V21.ClearedChargingLimitResponse>
{
    public async Task<V201.ClearedChargingLimitResponse> HandleAsync(
        V201.ClearedChargingLimitRequest request, CallContext call, CancellationToken cancellationToken)
    {
        await ClearAsync(LimitNotices.Of(request, call), cancellationToken);
        return new();
    }

    public async Task<V21.ClearedChargingLimitResponse> HandleAsync(
        V21.ClearedChargingLimitRequest request, CallContext call, CancellationToken cancellationToken)
    {
        await ClearAsync(LimitNotices.Of(request, call), cancellationToken);
        return new();
    }

    private async Task ClearAsync(LimitRelease release, CancellationToken cancellationToken)
    {
        var changed = await limits.ClearAsync(release, cancellationToken);
        Log.Cleared(logger, release.ChargePointId, release.EvseId, release.Source, changed);
    }

    private static partial class Log
    {
        [LoggerMessage(
            1, LogLevel.Information, "{ChargePointId} EVSE {EvseId} is no longer limited by {Source}; limits that changed: {Changed}.")]
        public static partial void Cleared(ILogger logger, string chargePointId, int? evseId, string source, int changed);
    }
}
