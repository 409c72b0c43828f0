using Ocpp.Micro.SessionService.Authorization;
using Ocpp.Micro.SessionService.Transactions;

namespace Ocpp.Micro.SessionService.Data;

/// <summary>
/// A StopTransaction for a transaction that was not started here. It is accepted, or the charge point would send it for ever
/// (OCPP 1.6 §4.10), and kept, because somebody may have to be billed.
/// </summary>
internal sealed class UnknownStop
{
    public long Id { get; private set; }

    public required string ChargePointId { get; init; }

    /// <summary>As the charge point sent it; zero and below happen when it never got one.</summary>
    public required int TransactionId { get; init; }

    public required DateTimeOffset StoppedAt { get; init; }

    /// <summary>In Wh.</summary>
    public required int MeterStop { get; init; }

    public string? Reason { get; init; }

    public string? IdTag { get; init; }

    /// <summary>What the tag was answered, to be answered again; null without one.</summary>
    public TokenStatus? Authorization { get; init; }

    public DateTimeOffset? IdTokenExpiresAt { get; init; }

    public string? GroupId { get; init; }

    public required DateTimeOffset ReceivedAt { get; init; }

    public static UnknownStop Of(TransactionStop stop, Verdict? verdict) => new()
    {
        ChargePointId = stop.ChargePointId,
        TransactionId = stop.TransactionId,
        StoppedAt = stop.StoppedAt,
        MeterStop = stop.MeterStop,
        Reason = stop.Reason,
        IdTag = stop.Token?.Token,
        Authorization = verdict?.Status,
        IdTokenExpiresAt = verdict?.ExpiresAt,
        GroupId = verdict?.GroupId,
        ReceivedAt = stop.ReceivedAt,
    };
}
