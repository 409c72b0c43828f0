using Ocpp.Micro.Contracts.V2;
using Ocpp.Micro.Contracts.V21;
using Ocpp.Micro.Messaging.Handlers;

namespace Ocpp.Micro.DeviceService.Streams;

/// <summary>
/// Lets a charge point open a periodic event stream (OCPP 2.1 part 2, N11). Any may be opened; opening it again changes it.
/// </summary>
internal sealed partial class OpenPeriodicEventStreamHandler(EventStreams streams, ILogger<OpenPeriodicEventStreamHandler> logger)
    : IActionHandler<OpenPeriodicEventStreamRequest, OpenPeriodicEventStreamResponse>
{
    public async Task<OpenPeriodicEventStreamResponse> HandleAsync(
        OpenPeriodicEventStreamRequest request, CallContext call, CancellationToken cancellationToken)
    {
        await streams.OpenAsync(request.ConstantStreamData, call, cancellationToken);
        Log.Opened(logger, call.ChargePointId, request.ConstantStreamData.Id, request.ConstantStreamData.VariableMonitoringId);
        return new(GenericStatusEnum.Accepted);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "{ChargePointId} opened stream {StreamId} of monitor {MonitorId}.")]
        public static partial void Opened(ILogger logger, string chargePointId, int streamId, int monitorId);
    }
}
