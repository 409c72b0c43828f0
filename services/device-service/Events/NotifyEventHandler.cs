using Ocpp.Micro.DeviceService.Connectors;
using Ocpp.Micro.Messaging.Handlers;
using V201 = Ocpp.Micro.Contracts.V201;
using V21 = Ocpp.Micro.Contracts.V21;

namespace Ocpp.Micro.DeviceService.Events;

/// <summary>
/// Takes down events (OCPP 2.0.1 part 2, N07). A charge point may tell the state of a connector this way instead of by
/// StatusNotification (OCPP 2.0.1 part 2, G01); it comes to the same.
/// </summary>
internal sealed partial class NotifyEventHandler(DeviceEvents events, ConnectorStates connectors, ILogger<NotifyEventHandler> logger)
    : IActionHandler<V201.NotifyEventRequest, V201.NotifyEventResponse>,
        IActionHandler<V21.NotifyEventRequest, V21.NotifyEventResponse>
{
    public async Task<V201.NotifyEventResponse> HandleAsync(
        V201.NotifyEventRequest request, CallContext call, CancellationToken cancellationToken)
    {
        await RecordAsync(
            new(
                call.ChargePointId,
                request.GeneratedAt,
                request.SeqNo,
                request.Tbc ?? false,
                call.ReceivedAt,
                [.. request.EventData.Select(data => EventReport.Of(data, call.ReceivedAt))]),
            cancellationToken);
        return new();
    }

    public async Task<V21.NotifyEventResponse> HandleAsync(
        V21.NotifyEventRequest request, CallContext call, CancellationToken cancellationToken)
    {
        await RecordAsync(
            new(
                call.ChargePointId,
                request.GeneratedAt,
                request.SeqNo,
                request.Tbc ?? false,
                call.ReceivedAt,
                [.. request.EventData.Select(data => EventReport.Of(data, call.ReceivedAt))]),
            cancellationToken);
        return new();
    }

    private async Task RecordAsync(EventMessage message, CancellationToken cancellationToken)
    {
        var news = await events.RecordAsync(message, cancellationToken);
        Log.Reported(logger, message.ChargePointId, message.Events.Count, news);

        // Also for what is no news: the message may come again because this did not happen the first time.
        foreach (var report in message.Events)
        {
            if (AvailabilityReports.Of(report, message) is { } status)
                await connectors.RecordAsync(status, cancellationToken);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "{ChargePointId} tells of {Count} events; news: {News}.")]
        public static partial void Reported(ILogger logger, string chargePointId, int count, int news);
    }
}
