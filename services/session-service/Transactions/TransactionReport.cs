using Ocpp.Micro.Contracts;
using Ocpp.Micro.Contracts.V2;
using Ocpp.Micro.SessionService.Authorization;
using Ocpp.Micro.SessionService.Metering;

namespace Ocpp.Micro.SessionService.Transactions;

/// <summary>What a TransactionEvent says, in the words that 2.0.1 and 2.1 share.</summary>
/// <param name="ChargePointId">Which charge point.</param>
/// <param name="Version">Which OCPP version it speaks.</param>
/// <param name="TransactionId">The charge point's own id for the transaction; at most 36 characters.</param>
/// <param name="EventType">Whether it started, changed or ended.</param>
/// <param name="TriggerReason">What made the charge point send it.</param>
/// <param name="SeqNo">Counts the events, if the charge point does.</param>
/// <param name="OccurredAt">When, by the charge point's clock.</param>
/// <param name="ReceivedAt">When the gateway had read the frame.</param>
/// <param name="Offline">Whether it happened while the charge point was offline.</param>
/// <param name="Samples">Meter values that came along.</param>
internal sealed record TransactionReport(
    string ChargePointId,
    OcppVersion Version,
    string TransactionId,
    TransactionEventEnum EventType,
    string TriggerReason,
    int SeqNo,
    DateTimeOffset OccurredAt,
    DateTimeOffset ReceivedAt,
    bool Offline,
    IReadOnlyList<Sample> Samples)
{
    /// <summary>Who starts, charges or stops.</summary>
    public TokenKey? Token { get; init; }

    public int? EvseId { get; init; }

    public int? ConnectorId { get; init; }

    public string? ChargingState { get; init; }

    /// <summary>In s.</summary>
    public int? TimeSpentCharging { get; init; }

    public string? StoppedReason { get; init; }

    public int? RemoteStartId { get; init; }

    public int? ReservationId { get; init; }

    public int? NumberOfPhasesUsed { get; init; }

    /// <summary>In A.</summary>
    public int? CableMaxCurrent { get; init; }

    /// <summary>The event as JSON when it says what only 2.1 can.</summary>
    public string? Details { get; init; }

    public bool Starts => EventType is TransactionEventEnum.Started;

    /// <summary>Whether its token is the one that stops, not the one that charges.</summary>
    public bool Stops => EventType is TransactionEventEnum.Ended || TriggerReason is "StopAuthorized" or "RemoteStop" or "Deauthorized";
}
