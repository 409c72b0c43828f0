using System.Buffers;
using System.Text;
using Ocpp.Micro.Contracts.Payloads;
using Ocpp.Micro.Contracts.V2;
using Ocpp.Micro.Messaging.Handlers;
using Ocpp.Micro.SessionService.Authorization;
using Ocpp.Micro.SessionService.Metering;
using V201 = Ocpp.Micro.Contracts.V201;
using V21 = Ocpp.Micro.Contracts.V21;

namespace Ocpp.Micro.SessionService.Transactions;

/// <summary>Reads a TransactionEvent of each version (OCPP 2.0.1 and 2.1 part 2, TransactionEventRequest).</summary>
internal static class TransactionReports
{
    public static TransactionReport Of(V201.TransactionEventRequest request, CallContext call) => new(
        call.ChargePointId,
        call.Version,
        request.TransactionInfo.TransactionId,
        request.EventType,
        V201.TriggerReasonEnumNames.ToWire(request.TriggerReason),
        request.SeqNo,
        request.Timestamp,
        call.ReceivedAt,
        request.Offline ?? false,
        Samples.Of(request.MeterValue ?? []))
    {
        Token = request.IdToken is { } token ? TokenKeys.Of(token) : null,
        EvseId = request.Evse?.Id,
        ConnectorId = request.Evse?.ConnectorId,
        ChargingState = request.TransactionInfo.ChargingState?.ToWire(),
        TimeSpentCharging = request.TransactionInfo.TimeSpentCharging,
        StoppedReason = request.TransactionInfo.StoppedReason is { } reason ? V201.ReasonEnumNames.ToWire(reason) : null,
        RemoteStartId = request.TransactionInfo.RemoteStartId,
        ReservationId = request.ReservationId,
        NumberOfPhasesUsed = request.NumberOfPhasesUsed,
        CableMaxCurrent = request.CableMaxCurrent,
    };

    public static TransactionReport Of(V21.TransactionEventRequest request, CallContext call) => new(
        call.ChargePointId,
        call.Version,
        request.TransactionInfo.TransactionId,
        request.EventType,
        V21.TriggerReasonEnumNames.ToWire(request.TriggerReason),
        request.SeqNo,
        request.Timestamp,
        call.ReceivedAt,
        request.Offline ?? false,
        Samples.Of(request.MeterValue ?? []))
    {
        Token = request.IdToken is { } token ? TokenKeys.Of(token) : null,
        EvseId = request.Evse?.Id,
        ConnectorId = request.Evse?.ConnectorId,
        ChargingState = request.TransactionInfo.ChargingState?.ToWire(),
        TimeSpentCharging = request.TransactionInfo.TimeSpentCharging,
        StoppedReason = request.TransactionInfo.StoppedReason is { } reason ? V21.ReasonEnumNames.ToWire(reason) : null,
        RemoteStartId = request.TransactionInfo.RemoteStartId,
        ReservationId = request.ReservationId,
        NumberOfPhasesUsed = request.NumberOfPhasesUsed,
        CableMaxCurrent = request.CableMaxCurrent,
        Details = DetailsOf(request),
    };

    // Costs are calculated at the charge point in 2.1 and belong to the bill; they are kept whole, for nothing here calculates with them.
    private static string? DetailsOf(V21.TransactionEventRequest request)
    {
        var hasMore = request is not { CostDetails: null, PreconditioningStatus: null, EvseSleep: null }
            || request.TransactionInfo is not { OperationMode: null, TariffId: null, TransactionLimit: null };
        if (!hasMore)
            return null;

        var json = new ArrayBufferWriter<byte>();
        return OcppPayload.TryWriteReceived(json, request with { MeterValue = null, IdToken = null }, out _)
            ? Encoding.UTF8.GetString(json.WrittenSpan)
            : null;
    }
}
