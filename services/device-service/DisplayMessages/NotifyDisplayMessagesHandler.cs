using Ocpp.Micro.Contracts.Facts;
using Ocpp.Micro.DeviceService.Reports;
using Ocpp.Micro.Messaging.Handlers;
using V201 = Ocpp.Micro.Contracts.V201;
using V21 = Ocpp.Micro.Contracts.V21;

namespace Ocpp.Micro.DeviceService.DisplayMessages;

/// <summary>Takes a part of a report on the messages of a display (OCPP 2.0.1 part 2, O03 and O04).</summary>
internal sealed partial class NotifyDisplayMessagesHandler(
    ReportAssembly reports, ShownMessages messages, ILogger<NotifyDisplayMessagesHandler> logger)
    : IActionHandler<V201.NotifyDisplayMessagesRequest, V201.NotifyDisplayMessagesResponse>,
        IActionHandler<V21.NotifyDisplayMessagesRequest, V21.NotifyDisplayMessagesResponse>
{
    public async Task<V201.NotifyDisplayMessagesResponse> HandleAsync(
        V201.NotifyDisplayMessagesRequest request, CallContext call, CancellationToken cancellationToken)
    {
        await TakeAsync(
            ReportPart.Unnumbered(ReportKind.DisplayMessages, request.RequestId, request.Tbc),
            [.. (request.MessageInfo ?? []).Select(DisplayMessageReport.Of)],
            call,
            cancellationToken);
        return new();
    }

    public async Task<V21.NotifyDisplayMessagesResponse> HandleAsync(
        V21.NotifyDisplayMessagesRequest request, CallContext call, CancellationToken cancellationToken)
    {
        await TakeAsync(
            ReportPart.Unnumbered(ReportKind.DisplayMessages, request.RequestId, request.Tbc),
            [.. (request.MessageInfo ?? []).Select(DisplayMessageReport.Of)],
            call,
            cancellationToken);
        return new();
    }

    private async Task TakeAsync(
        ReportPart part, IReadOnlyCollection<DisplayMessageReport> found, CallContext call, CancellationToken cancellationToken)
    {
        var report = await reports.TakeAsync(
            part,
            call,
            (_, token) => messages.TakeAsync(call.ChargePointId, part.RequestId, found, call.ReceivedAt, token),
            cancellationToken);
        Log.Reported(logger, call.ChargePointId, found.Count, part.RequestId, report.IsComplete);
    }

    private static partial class Log
    {
        [LoggerMessage(
            1, LogLevel.Information, "{ChargePointId} reports {Count} display messages (request {RequestId}); complete: {IsComplete}.")]
        public static partial void Reported(ILogger logger, string chargePointId, int count, int requestId, bool isComplete);
    }
}
