using System.Globalization;
using Ocpp.Micro.Contracts;
using Ocpp.Micro.Contracts.V16;
using Ocpp.Micro.Messaging.Handlers;
using V201 = Ocpp.Micro.Contracts.V201;
using V21 = Ocpp.Micro.Contracts.V21;

namespace Ocpp.Micro.SessionService.Metering;

/// <summary>
/// Stores what a meter has said, on 1.6 within a transaction or outside of one (OCPP 1.6 §4.7), on 2.x outside (2.0.1 and 2.1 J01).
/// Its answer is empty whatever happens, so the first answer needs no keeping: each reading is one row by its own identity.
/// </summary>
internal sealed partial class MeterValuesHandler(MeterReadings readings, ILogger<MeterValuesHandler> logger)
    : IActionHandler<MeterValuesRequest, MeterValuesResponse>,
        IActionHandler<V201.MeterValuesRequest, V201.MeterValuesResponse>,
        IActionHandler<V21.MeterValuesRequest, V21.MeterValuesResponse>,
        ISetsAside
{
    public async Task<MeterValuesResponse> HandleAsync(
        MeterValuesRequest request, CallContext call, CancellationToken cancellationToken)
    {
        // Zero and less is what charge points send outside a transaction; an id that was given is above.
        var transactionId = request.TransactionId is > 0 and var id ? id.ToString(CultureInfo.InvariantCulture) : null;
        var place = new MeterPlace(call.ChargePointId, OcppFamily.V16, ConnectorId: request.ConnectorId, TransactionId: transactionId);
        await RecordAsync(place, Samples.Of(request.MeterValue), cancellationToken);
        return new();
    }

    public async Task<V201.MeterValuesResponse> HandleAsync(
        V201.MeterValuesRequest request, CallContext call, CancellationToken cancellationToken)
    {
        await RecordAsync(new(call.ChargePointId, OcppFamily.V2, request.EvseId), Samples.Of(request.MeterValue), cancellationToken);
        return new();
    }

    public async Task<V21.MeterValuesResponse> HandleAsync(
        V21.MeterValuesRequest request, CallContext call, CancellationToken cancellationToken)
    {
        await RecordAsync(new(call.ChargePointId, OcppFamily.V2, request.EvseId), Samples.Of(request.MeterValue), cancellationToken);
        return new();
    }

    private async Task RecordAsync(MeterPlace place, IReadOnlyList<Sample> samples, CancellationToken cancellationToken)
    {
        var added = await readings.RecordAsync(place, samples, cancellationToken);
        Log.Recorded(logger, place.ChargePointId, place.EvseId, place.ConnectorId, samples.Count, added);
    }

    private static partial class Log
    {
        [LoggerMessage(
            1, LogLevel.Debug, "{ChargePointId} sent {Count} meter readings of EVSE {EvseId}, connector {ConnectorId}, {Added} of them new.")]
        public static partial void Recorded(ILogger logger, string chargePointId, int? evseId, int? connectorId, int count, int added);
    }
}
