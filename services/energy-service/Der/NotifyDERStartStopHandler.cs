using System.Text.Json;
using Ocpp.Micro.Contracts.V21;
using Ocpp.Micro.EnergyService.Data;
using Ocpp.Micro.Messaging.Handlers;

namespace Ocpp.Micro.EnergyService.Der;

/// <summary>
/// Takes down that a control of a distributed energy resource has started or ended (OCPP 2.1 part 2, NotifyDERStartStopRequest).
/// </summary>
internal sealed partial class NotifyDERStartStopHandler(DerHistory history, ILogger<NotifyDERStartStopHandler> logger)
    : IActionHandler<NotifyDERStartStopRequest, NotifyDERStartStopResponse>
{
    public async Task<NotifyDERStartStopResponse> HandleAsync(
        NotifyDERStartStopRequest request, CallContext call, CancellationToken cancellationToken)
    {
        var control = new DerControlSwitch
        {
            ChargePointId = call.ChargePointId,
            ControlId = request.ControlId,
            HasStarted = request.Started,
            SupersededIds = request.SupersededIds is null ? null : JsonSerializer.Serialize(request.SupersededIds),
            At = request.Timestamp,
            ReceivedAt = call.ReceivedAt,
        };
        await history.RecordAsync(control, request.SupersededIds ?? [], cancellationToken);
        Log.Reported(logger, control.ChargePointId, control.ControlId, control.HasStarted);
        return new();
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "{ChargePointId} control {ControlId} has started: {HasStarted}.")]
        public static partial void Reported(ILogger logger, string chargePointId, string controlId, bool hasStarted);
    }
}
