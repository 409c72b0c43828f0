namespace Ocpp.Micro.SessionService.Data;

/// <summary>
/// A charging session, as a biller reads it. What a charge point says again is the same row: the start is unique by charge
/// point, connector, id tag, time and meter, the stop by the transaction.
/// </summary>
internal sealed class Transaction
{
    /// <summary>The id the charge point knows it by; above zero, never given twice (OCPP 1.6 §4.8).</summary>
    public required int Id { get; init; }

    public required string ChargePointId { get; init; }

    public required int ConnectorId { get; init; }

    /// <summary>Who started it, in upper case.</summary>
    public required string IdTag { get; init; }

    public string? ParentIdTag { get; init; }

    /// <summary>What the charge point was answered. A transaction with a refused tag is kept too: it may have delivered energy.</summary>
    public required IdTagStatus StartStatus { get; init; }

    /// <summary>The expiry that the charge point was answered.</summary>
    public DateTimeOffset? IdTagExpiresAt { get; init; }

    /// <summary>By the charge point's clock.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>In Wh.</summary>
    public required int MeterStart { get; init; }

    public int? ReservationId { get; init; }

    /// <summary>When the start arrived here; long after <see cref="StartedAt"/> when the charge point was offline.</summary>
    public required DateTimeOffset StartReceivedAt { get; init; }

    /// <summary>
    /// The id tag while this transaction keeps it from another one, else null. Unique, so that of two starts at the same instant
    /// only one is accepted.
    /// </summary>
    public string? ExclusiveIdTag { get; set; }

    /// <summary>By the charge point's clock; null while it runs.</summary>
    public DateTimeOffset? StoppedAt { get; set; }

    /// <summary>In Wh.</summary>
    public int? MeterStop { get; set; }

    /// <summary>As the specification spells it (OCPP 1.6 §7.37).</summary>
    public string? StopReason { get; set; }

    /// <summary>Who stopped it, in upper case; null when it stopped by itself.</summary>
    public string? StopIdTag { get; set; }

    public DateTimeOffset? StopReceivedAt { get; set; }
}
