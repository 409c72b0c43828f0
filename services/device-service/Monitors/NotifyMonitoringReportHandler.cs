using Ocpp.Micro.Contracts.Facts;
using Ocpp.Micro.DeviceService.Data;
using Ocpp.Micro.DeviceService.Reports;
using Ocpp.Micro.Messaging.Handlers;
using V201 = Ocpp.Micro.Contracts.V201;
using V21 = Ocpp.Micro.Contracts.V21;

namespace Ocpp.Micro.DeviceService.Monitors;

/// <summary>Takes a part of a report on monitors (OCPP 2.0.1 part 2, N02).</summary>
internal sealed partial class NotifyMonitoringReportHandler(
    ReportAssembly reports, DeviceMonitors monitors, ILogger<NotifyMonitoringReportHandler> logger)
    : IActionHandler<V201.NotifyMonitoringReportRequest, V201.NotifyMonitoringReportResponse>,
        IActionHandler<V21.NotifyMonitoringReportRequest, V21.NotifyMonitoringReportResponse>
{
    public async Task<V201.NotifyMonitoringReportResponse> HandleAsync(
        V201.NotifyMonitoringReportRequest request, CallContext call, CancellationToken cancellationToken)
    {
        await TakeAsync(
            ReportPart.Of(ReportKind.Monitors, request.RequestId, request.SeqNo, request.GeneratedAt, request.Tbc),
            [.. (request.Monitor ?? []).SelectMany(MonitorReport.Of)],
            call,
            cancellationToken);
        return new();
    }

    public async Task<V21.NotifyMonitoringReportResponse> HandleAsync(
        V21.NotifyMonitoringReportRequest request, CallContext call, CancellationToken cancellationToken)
    {
        await TakeAsync(
            ReportPart.Of(ReportKind.Monitors, request.RequestId, request.SeqNo, request.GeneratedAt, request.Tbc),
            [.. (request.Monitor ?? []).SelectMany(MonitorReport.Of)],
            call,
            cancellationToken);
        return new();
    }

    private async Task TakeAsync(
        ReportPart part, IReadOnlyCollection<MonitorReport> found, CallContext call, CancellationToken cancellationToken)
    {
        var at = ReportedTime.Of(part.GeneratedAt, call.ReceivedAt);
        var report = await reports.TakeAsync(
            part, call, (_, token) => monitors.TakeAsync(call.ChargePointId, found, at, call.ReceivedAt, token), cancellationToken);
        Log.Reported(logger, call.ChargePointId, found.Count, part.RequestId, part.SeqNo, report.IsComplete);
    }

    private static partial class Log
    {
        [LoggerMessage(
            1,
            LogLevel.Information,
            "{ChargePointId} reports {Count} monitors (request {RequestId}, part {SeqNo}); complete: {IsComplete}.")]
        public static partial void Reported(
            ILogger logger, string chargePointId, int count, int requestId, int? seqNo, bool isComplete);
    }
}
