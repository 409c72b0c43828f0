using Ocpp.Micro.Contracts.Devices;
using Ocpp.Micro.Contracts.V16;
using Ocpp.Micro.Messaging.Handlers;

namespace Ocpp.Micro.DeviceService.Progress;

/// <summary>Takes down how far an upload of diagnostics is (OCPP 1.6 §4.4).</summary>
internal sealed class DiagnosticsStatusNotificationHandler(ProgressReports reports)
    : IActionHandler<DiagnosticsStatusNotificationRequest, DiagnosticsStatusNotificationResponse>
{
    public async Task<DiagnosticsStatusNotificationResponse> HandleAsync(
        DiagnosticsStatusNotificationRequest request, CallContext call, CancellationToken cancellationToken)
    {
        await reports.RecordAsync(new(DeviceProcess.Diagnostics, request.Status.ToWire()), call, cancellationToken);
        return new();
    }
}
