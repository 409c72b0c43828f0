using Ocpp.Micro.Contracts.V201;
using Ocpp.Micro.EnergyService.Data;
using Ocpp.Micro.Messaging.Handlers;
using V201 = Ocpp.Micro.Contracts.V201;
using V21 = Ocpp.Micro.Contracts.V21;

namespace Ocpp.Micro.EnergyService.Limits;

/// <summary>What each version says of external limits, in one shape.</summary>
internal static class LimitNotices
{
    public static LimitNotice Of(V201.NotifyChargingLimitRequest request, CallContext call) =>
        new(call.ChargePointId, call.ReceivedAt, request.EvseId ?? 0, request.ChargingLimit.ChargingLimitSource.ToWire())
        {
            IsGridCritical = request.ChargingLimit.IsGridCritical,
            Schedules = StoredJson.ListOf(request.ChargingSchedule),
        };

    public static LimitNotice Of(V21.NotifyChargingLimitRequest request, CallContext call) =>
        new(call.ChargePointId, call.ReceivedAt, request.EvseId ?? 0, request.ChargingLimit.ChargingLimitSource)
        {
            IsLocalGeneration = request.ChargingLimit.IsLocalGeneration ?? false,
            IsGridCritical = request.ChargingLimit.IsGridCritical,
            Schedules = StoredJson.ListOf(request.ChargingSchedule),
        };

    public static LimitRelease Of(V201.ClearedChargingLimitRequest request, CallContext call) =>
        new(call.ChargePointId, call.ReceivedAt, request.EvseId, request.ChargingLimitSource.ToWire());

    public static LimitRelease Of(V21.ClearedChargingLimitRequest request, CallContext call) =>
        new(call.ChargePointId, call.ReceivedAt, request.EvseId, request.ChargingLimitSource);
}
