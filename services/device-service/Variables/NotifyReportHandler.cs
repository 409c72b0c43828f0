using Ocpp.Micro.Contracts.Facts;
using Ocpp.Micro.DeviceService.Data;
using Ocpp.Micro.DeviceService.Reports;
using Ocpp.Micro.Messaging.Handlers;
using V201 = Ocpp.Micro.Contracts.V201;
using V21 = Ocpp.Micro.Contracts.V21;

namespace Ocpp.Micro.DeviceService.Variables;

/// <summary>
/// Takes a part of a report into the device model (OCPP 2.0.1 part 2, B07 and B08). The model shows each part at once, whatever
/// parts are missing.
/// </summary>
internal sealed partial class NotifyReportHandler(ReportAssembly reports, DeviceModel model, ILogger<NotifyReportHandler> logger)
    : IActionHandler<V201.NotifyReportRequest, V201.NotifyReportResponse>,
        IActionHandler<V21.NotifyReportRequest, V21.NotifyReportResponse>
{
    public async Task<V201.NotifyReportResponse> HandleAsync(
        V201.NotifyReportRequest request, CallContext call, CancellationToken cancellationToken)
    {
        var at = ReportedTime.Of(request.GeneratedAt, call.ReceivedAt);
        await TakeAsync(
            ReportPart.Of(ReportKind.Variables, request.RequestId, request.SeqNo, request.GeneratedAt, request.Tbc),
            [.. (request.ReportData ?? []).Select(data => VariableReport.Of(data, request.RequestId, at))],
            call,
            cancellationToken);
        return new();
    }

    public async Task<V21.NotifyReportResponse> HandleAsync(
        V21.NotifyReportRequest request, CallContext call, CancellationToken cancellationToken)
    {
        var at = ReportedTime.Of(request.GeneratedAt, call.ReceivedAt);
        await TakeAsync(
            ReportPart.Of(ReportKind.Variables, request.RequestId, request.SeqNo, request.GeneratedAt, request.Tbc),
            [.. (request.ReportData ?? []).Select(data => VariableReport.Of(data, request.RequestId, at))],
            call,
            cancellationToken);
        return new();
    }

    private async Task TakeAsync(
        ReportPart part, IReadOnlyCollection<VariableReport> variables, CallContext call, CancellationToken cancellationToken)
    {
        var report = await reports.TakeAsync(
            part, call, (_, token) => model.TakeAsync(call.ChargePointId, variables, call.ReceivedAt, token), cancellationToken);
        Log.Reported(logger, call.ChargePointId, variables.Count, part.RequestId, part.SeqNo, report.IsComplete);
        if (report.ReplacesTheModel)
            Log.Forgotten(
                logger, call.ChargePointId, await model.ForgetOlderAsync(call.ChargePointId, report.StartedAt, cancellationToken));
    }

    private static partial class Log
    {
        [LoggerMessage(
            1,
            LogLevel.Information,
            "{ChargePointId} reports {Count} variables (request {RequestId}, part {SeqNo}); complete: {IsComplete}.")]
        public static partial void Reported(
            ILogger logger, string chargePointId, int count, int requestId, int? seqNo, bool isComplete);

        [LoggerMessage(2, LogLevel.Information, "{ChargePointId} has {Count} variables no more.")]
        public static partial void Forgotten(ILogger logger, string chargePointId, int count);
    }
}
