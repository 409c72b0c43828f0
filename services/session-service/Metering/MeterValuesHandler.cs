using Ocpp.Micro.Contracts.V16;
using Ocpp.Micro.Messaging.Handlers;

namespace Ocpp.Micro.SessionService.Metering;

/// <summary>Stores what a meter has said, within a transaction or outside of one (OCPP 1.6 §4.7).</summary>
internal sealed partial class MeterValuesHandler(MeterReadings readings, ILogger<MeterValuesHandler> logger)
    : IActionHandler<MeterValuesRequest, MeterValuesResponse>
{
    public async Task<MeterValuesResponse> HandleAsync(
        MeterValuesRequest request, CallContext call, CancellationToken cancellationToken)
    {
        var samples = Samples.Of(request.MeterValue);
        var added = await readings.RecordAsync(
            call.ChargePointId, request.ConnectorId, request.TransactionId, samples, cancellationToken);
        Log.Recorded(logger, call.ChargePointId, request.ConnectorId, samples.Count, added);
        return new();
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Debug, "{ChargePointId} sent {Count} meter readings of connector {ConnectorId}, {Added} of them new.")]
        public static partial void Recorded(ILogger logger, string chargePointId, int connectorId, int count, int added);
    }
}
