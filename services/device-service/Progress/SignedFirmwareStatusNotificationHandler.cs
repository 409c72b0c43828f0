using Ocpp.Micro.Contracts.Devices;
using Ocpp.Micro.Contracts.V16;
using Ocpp.Micro.Messaging.Handlers;

namespace Ocpp.Micro.DeviceService.Progress;

/// <summary>Takes down how far an update to signed firmware is (OCPP 1.6 security whitepaper §5.19).</summary>
internal sealed class SignedFirmwareStatusNotificationHandler(ProgressReports reports)
    : IActionHandler<SignedFirmwareStatusNotificationRequest, SignedFirmwareStatusNotificationResponse>
{
    public async Task<SignedFirmwareStatusNotificationResponse> HandleAsync(
        SignedFirmwareStatusNotificationRequest request, CallContext call, CancellationToken cancellationToken)
    {
        await reports.RecordAsync(new(DeviceProcess.Firmware, request.Status.ToWire(), request.RequestId), call, cancellationToken);
        return new();
    }
}
