using Ocpp.Micro.Contracts.Devices;
using Ocpp.Micro.Contracts.V2;
using Ocpp.Micro.Messaging.Handlers;
using V201 = Ocpp.Micro.Contracts.V201;
using V21 = Ocpp.Micro.Contracts.V21;

namespace Ocpp.Micro.DeviceService.Progress;

/// <summary>Takes down how far a local controller is with publishing firmware, and where it is to be got (OCPP 2.0.1 part 2, L03).</summary>
internal sealed class PublishFirmwareStatusNotificationHandler(ProgressReports reports)
    : IActionHandler<V201.PublishFirmwareStatusNotificationRequest, V201.PublishFirmwareStatusNotificationResponse>,
        IActionHandler<V21.PublishFirmwareStatusNotificationRequest, V21.PublishFirmwareStatusNotificationResponse>
{
    public async Task<V201.PublishFirmwareStatusNotificationResponse> HandleAsync(
        V201.PublishFirmwareStatusNotificationRequest request, CallContext call, CancellationToken cancellationToken)
    {
        await reports.RecordAsync(
            new(DeviceProcess.PublishedFirmware, request.Status.ToWire(), request.RequestId) { Locations = request.Location },
            call,
            cancellationToken);
        return new();
    }

    public async Task<V21.PublishFirmwareStatusNotificationResponse> HandleAsync(
        V21.PublishFirmwareStatusNotificationRequest request, CallContext call, CancellationToken cancellationToken)
    {
        await reports.RecordAsync(
            new(DeviceProcess.PublishedFirmware, request.Status.ToWire(), request.RequestId)
            {
                Locations = request.Location,
                Reason = request.StatusInfo,
            },
            call,
            cancellationToken);
        return new();
    }
}
