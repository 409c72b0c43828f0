namespace Ocpp.Micro.SessionService.Data;

/// <summary>
/// Events of a transaction that are missing, by sequence number. When one comes after all the gap shrinks or splits; the last one
/// closes it.
/// </summary>
internal sealed class TransactionGap
{
    public long Id { get; private set; }

    public required string ChargePointId { get; init; }

    public required string TransactionId { get; init; }

    public required int FromSeqNo { get; set; }

    /// <summary>The last one missing.</summary>
    public required int ToSeqNo { get; set; }

    public required DateTimeOffset NoticedAt { get; init; }

    /// <summary>When the last of them came; null while it is open.</summary>
    public DateTimeOffset? ClosedAt { get; set; }
}
