namespace Ocpp.Micro.SessionService.Data;

/// <summary>
/// One TransactionEvent of OCPP 2.x, as it came; its meter values are <see cref="MeterReading"/>s. The sequence number alone is no
/// identity, for there are charge points that send 0 for ever, and those that end a transaction twice.
/// </summary>
internal sealed class TransactionEvent
{
    /// <summary>
    /// Derived from charge point, transaction, sequence number, type, time, trigger, state, reason and token: the same event is the
    /// same row.
    /// </summary>
    public required Guid Id { get; init; }

    public required string ChargePointId { get; init; }

    /// <summary>The id of the <see cref="Transaction"/>.</summary>
    public required string TransactionId { get; init; }

    public required int SeqNo { get; init; }

    /// <summary><c>Started</c>, <c>Updated</c> or <c>Ended</c>.</summary>
    public required string EventType { get; init; }

    /// <summary>As the version spells it (TriggerReasonEnumType).</summary>
    public required string TriggerReason { get; init; }

    /// <summary>By the charge point's clock.</summary>
    public required DateTimeOffset OccurredAt { get; init; }

    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>Whether it happened while the charge point was offline.</summary>
    public required bool Offline { get; init; }

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

    /// <summary>In upper case.</summary>
    public string? IdToken { get; init; }

    /// <summary>As it was sent, which may differ from what the token was authorized as; OCPP's spelling.</summary>
    public string? IdTokenType { get; init; }

    /// <summary>What the token was answered.</summary>
    public TokenStatus? Authorization { get; init; }

    public DateTimeOffset? IdTokenExpiresAt { get; init; }

    public string? GroupId { get; init; }

    /// <summary>
    /// The event as JSON, without meter values and id token, when it says what only OCPP 2.1 can: costs, tariff, limits and so on.
    /// </summary>
    public string? Details { get; init; }
}
