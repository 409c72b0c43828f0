using System.Globalization;
using Ocpp.Micro.Contracts.V2;
using Ocpp.Micro.SessionService.Authorization;
using Ocpp.Micro.SessionService.Data;

namespace Ocpp.Micro.SessionService.Transactions;

/// <summary>Between an event and its row.</summary>
internal static class EventRecords
{
    /// <summary>
    /// Identity of an event: all that makes a difference to the transaction, for where the sequence number is always 0 that is all
    /// there is to tell two events of one second apart. What a charge point may change when it sends an event again, its
    /// <c>offline</c> flag above all, is no part of it; meter readings are none either, having identities of their own.
    /// </summary>
    public static Guid IdOf(TransactionReport report) => DerivedId.Of(
        report.OccurredAt, report.ChargePointId, report.TransactionId, report.SeqNo.ToString(CultureInfo.InvariantCulture),
        report.EventType.ToWire(), report.TriggerReason, report.ChargingState, report.StoppedReason, report.Token?.Type,
        report.Token?.Token);

    public static TransactionEvent Of(Guid id, Transaction transaction, TransactionReport report, Verdict? verdict) => new()
    {
        Id = id,
        ChargePointId = report.ChargePointId,
        TransactionId = transaction.TransactionId,
        SeqNo = report.SeqNo,
        EventType = report.EventType.ToWire(),
        TriggerReason = report.TriggerReason,
        OccurredAt = report.OccurredAt,
        ReceivedAt = report.ReceivedAt,
        Offline = report.Offline,
        EvseId = report.EvseId,
        ConnectorId = report.ConnectorId,
        ChargingState = report.ChargingState,
        TimeSpentCharging = report.TimeSpentCharging,
        StoppedReason = report.StoppedReason,
        RemoteStartId = report.RemoteStartId,
        ReservationId = report.ReservationId,
        NumberOfPhasesUsed = report.NumberOfPhasesUsed,
        CableMaxCurrent = report.CableMaxCurrent,
        IdToken = report.Token?.Token,
        IdTokenType = report.Token?.Type,
        Authorization = verdict?.Status,
        IdTokenExpiresAt = verdict?.ExpiresAt,
        GroupId = verdict?.GroupId,
        Details = report.Details,
    };

    /// <summary>What the event's token was told when it came first; null when it has none.</summary>
    public static Verdict? VerdictOf(TransactionEvent known) =>
        Verdict.Kept(known.Authorization, known.IdTokenExpiresAt, known.GroupId);
}
