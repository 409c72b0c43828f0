using Ocpp.Micro.ChargePointSimulator.Bookkeeping;
using Ocpp.Micro.ChargePointSimulator.ChargePoints;
using Ocpp.Micro.ChargePointSimulator.Transactions;
using Ocpp.Micro.Contracts.V2;
using Ocpp.Micro.Contracts.V21;

namespace Ocpp.Micro.ChargePointSimulator.Protocols.V2;

/// <summary>
/// A transaction in TransactionEvents: it starts with the authorization and ends when the vehicle leaves (OCPP 2.0.1 part 2 §E).
/// </summary>
internal sealed class V2TransactionReport(
    V2Protocol protocol, Connector connector, SessionPlan plan, TransactionEntry transaction) : ITransactionReport
{
    private readonly Station _station = protocol.Station;
    private int _nextSeqNo;

    public TransactionEntry Transaction => transaction;

    public IEnumerable<QueuedMessage> Started()
    {
        var withToken = !protocol.Has(Quirks.StartedWithoutToken);
        var authorized = plan.RemoteStartId is null ? TriggerReasonEnum.Authorized : TriggerReasonEnum.RemoteStart;
        var started = Event(
            TransactionEventEnum.Started, withToken ? authorized : TriggerReasonEnum.CablePluggedIn, transaction.StartedAt);
        yield return Message(
            started with
            {
                TransactionInfo = Info(ChargingStateEnum.EVConnected) with { RemoteStartId = plan.RemoteStartId },
                MeterValue = [V2Protocol.Sample(transaction.StartedAt, transaction.MeterStart, ReadingContextEnum.TransactionBegin)],
                ReservationId = transaction.ReservationId,
                Evse = new EVSE(connector.Id, protocol.Has(Quirks.EvseWithoutConnector) ? null : protocol.ConnectorId),
                IdToken = withToken ? Token() : null,
            },
            delivery => transaction.StartDelivery = delivery,
            TakeStart);
        if (!withToken)
        {
            var token = Event(TransactionEventEnum.Updated, authorized, _station.Clock.Next()) with { IdToken = Token() };
            yield return Message(token, _ => { }, TakeStart);
        }
    }

    public IEnumerable<QueuedMessage> Charging()
    {
        var charging = Event(TransactionEventEnum.Updated, TriggerReasonEnum.ChargingStateChanged, _station.Clock.Next());
        yield return Message(charging with { TransactionInfo = Info(ChargingStateEnum.Charging) }, _ => { });
    }

    public IEnumerable<QueuedMessage> Metered(ReadingEntry reading, bool requested)
    {
        var (trigger, context) = requested
            ? (TriggerReasonEnum.Trigger, ReadingContextEnum.Trigger)
            : (TriggerReasonEnum.MeterValuePeriodic, ReadingContextEnum.SamplePeriodic);
        var metered = Event(TransactionEventEnum.Updated, trigger, reading.TakenAt);
        yield return Message(
            metered with { MeterValue = [V2Protocol.Sample(reading.TakenAt, reading.EnergyWh, context)] },
            delivery => reading.Delivery = delivery);
    }

    public IEnumerable<QueuedMessage> Stopping(StopCause cause)
    {
        // Whoever stops it at the charging station shows the id token once more.
        var stopping = Event(TransactionEventEnum.Updated, Trigger(cause), _station.Clock.Next());
        yield return Message(
            stopping with
            {
                TransactionInfo = Info(ChargingStateEnum.EVConnected),
                IdToken = cause == StopCause.Local ? Token() : null,
            },
            _ => { });
    }

    public IEnumerable<QueuedMessage> Stopped(StopEntry stop, StopCause cause)
    {
        var trigger = cause == StopCause.Local ? TriggerReasonEnum.EVCommunicationLost : Trigger(cause);
        yield return Ended(stop, stop.StoppedAt, trigger, delivery => stop.Delivery = delivery);
        if (protocol.Has(Quirks.EndedTwice))
        {
            yield return Ended(stop, stop.StoppedAt.AddMilliseconds(1), trigger, _ => { });
        }
    }

    private static TriggerReasonEnum Trigger(StopCause cause) => cause switch
    {
        StopCause.Remote => TriggerReasonEnum.RemoteStop,
        StopCause.SoftReset or StopCause.HardReset => TriggerReasonEnum.ResetCommand,
        StopCause.UnlockCommand => TriggerReasonEnum.UnlockCommand,
        StopCause.DeAuthorized => TriggerReasonEnum.Deauthorized,
        _ => TriggerReasonEnum.StopAuthorized,
    };

    private QueuedCall<TransactionEventRequest, TransactionEventResponse> Ended(
        StopEntry stop, DateTimeOffset at, TriggerReasonEnum trigger, Action<Delivery> delivery)
    {
        ReasonEnum? reason = protocol.Has(Quirks.EndedWithoutReason) ? null : Enum.Parse<ReasonEnum>(stop.Reason);
        var ended = Event(TransactionEventEnum.Ended, trigger, at);
        return Message(
            ended with
            {
                TransactionInfo = Info(ChargingStateEnum.Idle) with { StoppedReason = reason },
                MeterValue = [V2Protocol.Sample(at, stop.MeterStop, ReadingContextEnum.TransactionEnd)],
            },
            delivery);
    }

    private TransactionEventRequest Event(TransactionEventEnum type, TriggerReasonEnum trigger, DateTimeOffset at)
    {
        var isZero = trigger == TriggerReasonEnum.MeterValuePeriodic && protocol.Has(Quirks.SeqNoZero);
        return new(type, at, trigger, isZero ? 0 : NextSeqNo(), Info(null), Offline: Offline());
    }

    private Transaction Info(ChargingStateEnum? state) => new(transaction.TransactionId!, state);

    private int NextSeqNo() =>
        _station.Options.SequenceScope == SequenceScope.Evse ? connector.NextSeqNo++ : _nextSeqNo++;

    private bool? Offline() => !_station.Uplink.IsReady ? true : protocol.Has(Quirks.OfflineWritten) ? false : null;

    private IdToken Token() => new(plan.IdTag, protocol.Has(Quirks.OtherTokenType) ? "Central" : plan.IdTokenType);

    private QueuedCall<TransactionEventRequest, TransactionEventResponse> Message(
        TransactionEventRequest request, Action<Delivery> delivery, Func<IdTokenInfo, string?>? take = null) => new(
            () => request,
            response => request.IdToken is null ? null
                : response.IdTokenInfo is { } info ? take?.Invoke(info)
                : "answered without idTokenInfo",
            delivery,
            protocol.Contract("TransactionEvent"));

    private string? TakeStart(IdTokenInfo info)
    {
        transaction.StartStatus = info.Status.ToString();
        return V2Protocol.Objection(info.Status, plan.ExpectedStatus);
    }
}
