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
        var isNews = await reports.RecordAsync(new(Process.Diagnostics, request.Status.ToWire()), call, cancellationToken);
        Log.Reported(logger, call.ChargePointId, request.Status, isNews);
        return new();
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "{ChargePointId} uploads diagnostics: {Status}; news: {IsNews}.")]
        public static partial void Reported(ILogger logger, string chargePointId, DiagnosticsStatus status, bool isNews);
    }
}
