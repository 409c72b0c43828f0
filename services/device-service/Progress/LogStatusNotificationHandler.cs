using Ocpp.Micro.Contracts.Devices;
using Ocpp.Micro.Contracts.V16;
using Ocpp.Micro.Contracts.V2;
using Ocpp.Micro.Messaging.Handlers;
using V16 = Ocpp.Micro.Contracts.V16;
using V201 = Ocpp.Micro.Contracts.V201;
using V21 = Ocpp.Micro.Contracts.V21;

namespace Ocpp.Micro.DeviceService.Progress;

/// <summary>Takes down how far an upload of a log is (OCPP 1.6 security whitepaper §5.13; OCPP 2.0.1 part 2, N01).</summary>
internal sealed class LogStatusNotificationHandler(ProgressReports reports)
    : IActionHandler<V16.LogStatusNotificationRequest, V16.LogStatusNotificationResponse>,
        IActionHandler<V201.LogStatusNotificationRequest, V201.LogStatusNotificationResponse>,
        IActionHandler<V21.LogStatusNotificationRequest, V21.LogStatusNotificationResponse>
{
    public async Task<V16.LogStatusNotificationResponse> HandleAsync(
        V16.LogStatusNotificationRequest request, CallContext call, CancellationToken cancellationToken)
    {
        await reports.RecordAsync(new(DeviceProcess.Log, request.Status.ToWire(), request.RequestId), call, cancellationToken);
        return new();
    }

    public async Task<V201.LogStatusNotificationResponse> HandleAsync(
        V201.LogStatusNotificationRequest request, CallContext call, CancellationToken cancellationToken)
    {
        await reports.RecordAsync(new(DeviceProcess.Log, request.Status.ToWire(), request.RequestId), call, cancellationToken);
        return new();
    }

    public async Task<V21.LogStatusNotificationResponse> HandleAsync(
        V21.LogStatusNotificationRequest request, CallContext call, CancellationToken cancellationToken)
    {
        await reports.RecordAsync(
            new(DeviceProcess.Log, request.Status.ToWire(), request.RequestId) { Reason = request.StatusInfo }, call, cancellationToken);
        return new();
    }
}
