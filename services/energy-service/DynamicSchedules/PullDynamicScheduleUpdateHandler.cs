using Ocpp.Micro.Contracts.V2;
using Ocpp.Micro.Contracts.V21;
using Ocpp.Micro.EnergyService.Data;
using Ocpp.Micro.Messaging.Handlers;

namespace Ocpp.Micro.EnergyService.DynamicSchedules;

/// <summary>
/// Tells a charge point the values that a dynamic charging profile has now (OCPP 2.1 part 2, K28); <c>Rejected</c> where there are
/// none, so that it goes on with those it has. Nothing here sets values yet: until a service does, there are none.
/// </summary>
internal sealed partial class PullDynamicScheduleUpdateHandler(
    DynamicScheduleStore schedules, ILogger<PullDynamicScheduleUpdateHandler> logger)
    : IActionHandler<PullDynamicScheduleUpdateRequest, PullDynamicScheduleUpdateResponse>
{
    // OCPP 2.1 part 2 appendices, reason codes: nothing matches the id.
    private const string NotFound = "NotFound";

    public async Task<PullDynamicScheduleUpdateResponse> HandleAsync(
        PullDynamicScheduleUpdateRequest request, CallContext call, CancellationToken cancellationToken)
    {
        var stored = await schedules.PullAsync(call.ChargePointId, request.ChargingProfileId, call.ReceivedAt, cancellationToken);
        var update = StoredJson.Read<ChargingScheduleUpdate>(stored);
        if (update is null && stored is not null)
            Log.Unreadable(logger, call.ChargePointId, request.ChargingProfileId);

        Log.Pulled(logger, call.ChargePointId, request.ChargingProfileId, update is not null);
        return update is null
            ? new(ChargingProfileStatusEnum.Rejected, StatusInfo: new(NotFound))
            : new(ChargingProfileStatusEnum.Accepted, update);
    }

    private static partial class Log
    {
        [LoggerMessage(
            1, LogLevel.Information, "{ChargePointId} asks for the values of dynamic charging profile {ProfileId}; found: {Found}.")]
        public static partial void Pulled(ILogger logger, string chargePointId, int profileId, bool found);

        [LoggerMessage(
            2,
            LogLevel.Error,
            "{ChargePointId}: what is stored for dynamic charging profile {ProfileId} is no ChargingScheduleUpdateType.")]
        public static partial void Unreadable(ILogger logger, string chargePointId, int profileId);
    }
}
