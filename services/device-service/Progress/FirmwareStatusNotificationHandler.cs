using Ocpp.Micro.Contracts.Devices;
using Ocpp.Micro.Contracts.V16;
using Ocpp.Micro.Contracts.V2;
using Ocpp.Micro.Messaging.Handlers;
using V16 = Ocpp.Micro.Contracts.V16;
using V201 = Ocpp.Micro.Contracts.V201;
using V21 = Ocpp.Micro.Contracts.V21;

namespace Ocpp.Micro.DeviceService.Progress;

/// <summary>Takes down how far an update of the firmware is (OCPP 1.6 §4.5; OCPP 2.0.1 part 2, L01.FR.01).</summary>
internal sealed class FirmwareStatusNotificationHandler(ProgressReports reports)
    : IActionHandler<V16.FirmwareStatusNotificationRequest, V16.FirmwareStatusNotificationResponse>,
        IActionHandler<V201.FirmwareStatusNotificationRequest, V201.FirmwareStatusNotificationResponse>,
        IActionHandler<V21.FirmwareStatusNotificationRequest, V21.FirmwareStatusNotificationResponse>
{
    public async Task<V16.FirmwareStatusNotificationResponse> HandleAsync(
        V16.FirmwareStatusNotificationRequest request, CallContext call, CancellationToken cancellationToken)
    {
        await reports.RecordAsync(new(DeviceProcess.Firmware, request.Status.ToWire()), call, cancellationToken);
        return new();
    }

    public async Task<V201.FirmwareStatusNotificationResponse> HandleAsync(
        V201.FirmwareStatusNotificationRequest request, CallContext call, CancellationToken cancellationToken)
    {
        await reports.RecordAsync(new(DeviceProcess.Firmware, request.Status.ToWire(), request.RequestId), call, cancellationToken);
        return new();
    }

    public async Task<V21.FirmwareStatusNotificationResponse> HandleAsync(
        V21.FirmwareStatusNotificationRequest request, CallContext call, CancellationToken cancellationToken)
    {
        await reports.RecordAsync(
            new(DeviceProcess.Firmware, request.Status.ToWire(), request.RequestId) { Reason = request.StatusInfo }, call, cancellationToken);
        return new();
    }
}
