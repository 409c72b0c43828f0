using Ocpp.Micro.Contracts.V16;
using Ocpp.Micro.Messaging.Handlers;

namespace Ocpp.Micro.DeviceService.Progress;

/// <summary>Takes down how far an update of the firmware is (OCPP 1.6 §4.5).</summary>
internal sealed partial class FirmwareStatusNotificationHandler(ProgressReports reports, ILogger<FirmwareStatusNotificationHandler> logger)
    : IActionHandler<FirmwareStatusNotificationRequest, FirmwareStatusNotificationResponse>
{
    public async Task<FirmwareStatusNotificationResponse> HandleAsync(
        FirmwareStatusNotificationRequest request, CallContext call, CancellationToken cancellationToken)
    {
        await reports.RecordAsync(Process.Firmware, call.ChargePointId, request.Status.ToWire(), call.ReceivedAt, cancellationToken);
        Log.Reported(logger, call.ChargePointId, request.Status);
        return new();
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "{ChargePointId} updates its firmware: {Status}.")]
        public static partial void Reported(ILogger logger, string chargePointId, FirmwareStatus status);
    }
}
