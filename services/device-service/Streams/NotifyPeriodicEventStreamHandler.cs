using Ocpp.Micro.Contracts.V21;
using Ocpp.Micro.Messaging.Handlers;

namespace Ocpp.Micro.DeviceService.Streams;

/// <summary>Stores the values that a periodic event stream brings; nobody answers (OCPP 2.1 part 2, N11).</summary>
internal sealed partial class NotifyPeriodicEventStreamHandler(EventStreams streams, ILogger<NotifyPeriodicEventStreamHandler> logger)
    : ISendHandler<NotifyPeriodicEventStream>
{
    public async Task HandleAsync(NotifyPeriodicEventStream message, CallContext call, CancellationToken cancellationToken)
    {
        var news = await streams.RecordAsync(message, call, cancellationToken);
        Log.Recorded(logger, call.ChargePointId, message.Id, message.Data.Count, news, message.Pending);
    }

    private static partial class Log
    {
        [LoggerMessage(
            1, LogLevel.Debug, "{ChargePointId} stream {StreamId} brought {Count} values, {News} of them new; {Pending} to come.")]
        public static partial void Recorded(ILogger logger, string chargePointId, int streamId, int count, int news, int pending);
    }
}
