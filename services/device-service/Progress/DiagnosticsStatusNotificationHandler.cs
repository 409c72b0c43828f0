using Ocpp.Micro.Contracts.V16;
using Ocpp.Micro.Messaging.Handlers;

namespace Ocpp.Micro.DeviceService.Progress;

/// <summary>Takes down how far an upload of diagnostics is (OCPP 1.6 §4.4).</summary>
internal sealed partial class DiagnosticsStatusNotificationHandler(ProgressReports reports, ILogger<DiagnosticsStatusNotificationHandler> logger)
    : IActionHandler<DiagnosticsStatusNotificationRequest, DiagnosticsStatusNotificationResponse>
{
    public async Task<DiagnosticsStatusNotificationResponse> HandleAsync(
        DiagnosticsStatusNotificationRequest request, CallContext call, CancellationToken cancellationToken)
    {
        await reports.RecordAsync(Process.Diagnostics, call.ChargePointId, request.Status.ToWire(), call.ReceivedAt, cancellationToken);
        Log.Reported(logger, call.ChargePointId, request.Status);
        return new();
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "{ChargePointId} uploads diagnostics: {Status}.")]
        public static partial void Reported(ILogger logger, string chargePointId, DiagnosticsStatus status);
    }
}
