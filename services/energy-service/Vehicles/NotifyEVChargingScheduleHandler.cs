using Ocpp.Micro.Contracts.V2;
using Ocpp.Micro.EnergyService.Data;
using Ocpp.Micro.Messaging.Handlers;
using V201 = Ocpp.Micro.Contracts.V201;
using V21 = Ocpp.Micro.Contracts.V21;

namespace Ocpp.Micro.EnergyService.Vehicles;

/// <summary>
/// Takes down how a vehicle will charge (OCPP 2.0.1 and 2.1 part 2, K15 to K20). <c>Accepted</c> says that the message was
/// understood and approves no schedule (GenericStatusEnumType); whoever sent the limits compares (K15.FR.11 and FR.12).
/// </summary>
internal sealed partial class NotifyEVChargingScheduleHandler(
    VehicleSchedules schedules, ILogger<NotifyEVChargingScheduleHandler> logger)
    : IActionHandler<V201.NotifyEVChargingScheduleRequest, V201.NotifyEVChargingScheduleResponse>,
        IActionHandler<V21.NotifyEVChargingScheduleRequest, V21.NotifyEVChargingScheduleResponse>
{
    public async Task<V201.NotifyEVChargingScheduleResponse> HandleAsync(
        V201.NotifyEVChargingScheduleRequest request, CallContext call, CancellationToken cancellationToken)
    {
        var schedule = StoredJson.Of(request.ChargingSchedule);
        await RecordAsync(
            new(call.ChargePointId, call.ReceivedAt, request.EvseId, request.TimeBase, schedule), cancellationToken);
        return new(GenericStatusEnum.Accepted);
    }

    public async Task<V21.NotifyEVChargingScheduleResponse> HandleAsync(
        V21.NotifyEVChargingScheduleRequest request, CallContext call, CancellationToken cancellationToken)
    {
        var schedule = StoredJson.Of(request.ChargingSchedule);
        await RecordAsync(
            new(
                call.ChargePointId,
                call.ReceivedAt,
                request.EvseId,
                request.TimeBase,
                schedule,
                request.SelectedChargingScheduleId,
                request.PowerToleranceAcceptance),
            cancellationToken);
        return new(GenericStatusEnum.Accepted);
    }

    private async Task RecordAsync(ScheduleReport report, CancellationToken cancellationToken)
    {
        await schedules.RecordAsync(report, cancellationToken);
        Log.Reported(logger, report.ChargePointId, report.EvseId, report.TimeBase);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "{ChargePointId} EVSE {EvseId}: the vehicle has a schedule from {TimeBase} on.")]
        public static partial void Reported(ILogger logger, string chargePointId, int evseId, DateTimeOffset timeBase);
    }
}
