using Ocpp.Micro.Contracts.V16;
using Ocpp.Micro.Messaging.Handlers;

namespace Ocpp.Micro.DeviceService.Progress;

/// <summary>Takes down how far an update to signed firmware is (OCPP 1.6 security whitepaper §5.19).</summary>
internal sealed partial class SignedFirmwareStatusNotificationHandler(
    ProgressReports reports, ILogger<SignedFirmwareStatusNotificationHandler> logger)
    : IActionHandler<SignedFirmwareStatusNotificationRequest, SignedFirmwareStatusNotificationResponse>
{
    public async Task<SignedFirmwareStatusNotificationResponse> HandleAsync(
        SignedFirmwareStatusNotificationRequest request, CallContext call, CancellationToken cancellationToken)
    {
        var isNews = await reports.RecordAsync(
            new(Process.Firmware, request.Status.ToWire(), request.RequestId), call, cancellationToken);
        Log.Reported(logger, call.ChargePointId, request.RequestId, request.Status, isNews);
        return new();
    }

    private static partial class Log
    {
        [LoggerMessage(
            1, LogLevel.Information, "{ChargePointId} updates to signed firmware (request {RequestId}): {Status}; news: {IsNews}.")]
        public static partial void Reported(
            ILogger logger, string chargePointId, int? requestId, SignedFirmwareStatus status, bool isNews);
    }
}
