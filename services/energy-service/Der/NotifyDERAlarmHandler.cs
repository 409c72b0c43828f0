using Ocpp.Micro.Contracts.V21;
using Ocpp.Micro.EnergyService.Data;
using Ocpp.Micro.Messaging.Handlers;

namespace Ocpp.Micro.EnergyService.Der;

/// <summary>Takes down an alarm of a distributed energy resource, or its end (OCPP 2.1 part 2, NotifyDERAlarmRequest).</summary>
internal sealed partial class NotifyDERAlarmHandler(DerHistory history, ILogger<NotifyDERAlarmHandler> logger)
    : IActionHandler<NotifyDERAlarmRequest, NotifyDERAlarmResponse>
{
    public async Task<NotifyDERAlarmResponse> HandleAsync(
        NotifyDERAlarmRequest request, CallContext call, CancellationToken cancellationToken)
    {
        var alarm = new DerAlarm
        {
            ChargePointId = call.ChargePointId,
            ControlType = request.ControlType.ToWire(),
            GridEventFault = request.GridEventFault?.ToWire() ?? "",
            HasEnded = request.AlarmEnded ?? false,
            ExtraInfo = request.ExtraInfo,
            At = request.Timestamp,
            ReceivedAt = call.ReceivedAt,
        };
        await history.RecordAsync(alarm, cancellationToken);
        Log.Reported(logger, alarm.ChargePointId, alarm.ControlType, alarm.GridEventFault, alarm.HasEnded);
        return new();
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "{ChargePointId} alarm of {ControlType} ({GridEventFault}); ended: {HasEnded}.")]
        public static partial void Reported(
            ILogger logger, string chargePointId, string controlType, string gridEventFault, bool hasEnded);
    }
}
