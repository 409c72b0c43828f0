using Ocpp.Micro.Contracts.V21;
using Ocpp.Micro.Messaging.Handlers;

namespace Ocpp.Micro.DeviceService.Streams;

/// <summary>Takes down that a charge point closed a periodic event stream (OCPP 2.1 part 2, N13).</summary>
internal sealed partial class ClosePeriodicEventStreamHandler(EventStreams streams, ILogger<ClosePeriodicEventStreamHandler> logger)
    : IActionHandler<ClosePeriodicEventStreamRequest, ClosePeriodicEventStreamResponse>
{
    public async Task<ClosePeriodicEventStreamResponse> HandleAsync(
        ClosePeriodicEventStreamRequest request, CallContext call, CancellationToken cancellationToken)
    {
        await streams.CloseAsync(request.Id, call, cancellationToken);
        Log.Closed(logger, call.ChargePointId, request.Id);
        return new();
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "{ChargePointId} closed stream {StreamId}.")]
        public static partial void Closed(ILogger logger, string chargePointId, int streamId);
    }
}
