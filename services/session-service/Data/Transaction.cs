using Ocpp.Micro.Contracts;

namespace Ocpp.Micro.SessionService.Data;

/// <summary>
/// A charging session, as a biller reads it, whatever OCPP version told of it. What a charge point says again is the same row. What
/// is null has not been told: on 2.x the parts of a session may come in any order, and its start not at all.
/// </summary>
internal sealed class Transaction
{
    /// <summary>Its identity for operators; the later it became known, the higher, by the clock of who took it down.</summary>
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public required string ChargePointId { get; init; }

    /// <summary>
    /// On 1.6 the number that the charge point was given, above zero and never given twice (OCPP 1.6 §4.8); on 2.x the charge
    /// point's own text of at most 36 characters, and <c>#2</c> and so on behind it where it gave an id again. Unique per charge point
    /// and <see cref="Family"/>.
    /// </summary>
    public required string TransactionId { get; init; }

    /// <summary>The id by which the charge point knows it, where it had given that one before; else null.</summary>
    public string? ReportedId { get; init; }

    /// <summary>How many further transactions the charge point gave this id, which it must not; 2.x only.</summary>
    public int Reuses { get; set; }

    /// <summary>
    /// Whose id it is: a charge point that moves from 1.6 to 2.x may make the text itself that it was given as a number before.
    /// </summary>
    public required OcppFamily Family { get; init; }

    public required OcppVersion Version { get; init; }

    /// <summary>Null on 1.6.</summary>
    public int? EvseId { get; set; }

    /// <summary>On 1.6 of the charge point, on 2.x of the EVSE.</summary>
    public int? ConnectorId { get; set; }

    /// <summary>Who charges, in upper case.</summary>
    public string? IdToken { get; set; }

    /// <summary>Its type as the register of tokens spells it; null on 1.6.</summary>
    public string? IdTokenType { get; set; }

    /// <summary>The token's group, in upper case.</summary>
    public string? GroupId { get; set; }

    /// <summary>What the charge point was answered. A transaction with a refused token is kept too: it may have delivered energy.</summary>
    public TokenStatus? Authorization { get; set; }

    /// <summary>The expiry that the charge point was answered.</summary>
    public DateTimeOffset? IdTokenExpiresAt { get; set; }

    /// <summary>By the charge point's clock.</summary>
    public DateTimeOffset? StartedAt { get; set; }

    /// <summary>In Wh.</summary>
    public decimal? MeterStart { get; set; }

    public int? ReservationId { get; set; }

    /// <summary>The remote start that it follows; 2.x only.</summary>
    public int? RemoteStartId { get; set; }

    /// <summary>Whether it was started offline, with nobody asked; null on 1.6, which does not say.</summary>
    public bool? StartedOffline { get; set; }

    /// <summary>When the start arrived here; long after <see cref="StartedAt"/> when the charge point was offline.</summary>
    public DateTimeOffset? StartReceivedAt { get; set; }

    /// <summary>As OCPP 2.x spells it (ChargingStateEnumType), by the latest event up to the one that ended it.</summary>
    public string? ChargingState { get; set; }

    /// <summary>For how long energy has flowed, in s; 2.x only.</summary>
    public int? TimeSpentCharging { get; set; }

    /// <summary>
    /// The token's key while this transaction keeps it from another one, else null. Unique, so that of two starts at the same
    /// instant only one is accepted.
    /// </summary>
    public string? ExclusiveToken { get; set; }

    /// <summary>By the charge point's clock; null while it runs. Once set, it stays: an ended transaction never runs again.</summary>
    public DateTimeOffset? StoppedAt { get; set; }

    /// <summary>In Wh.</summary>
    public decimal? MeterStop { get; set; }

    /// <summary>As the version spells it (OCPP 1.6 §7.37; 2.x ReasonEnumType).</summary>
    public string? StopReason { get; set; }

    /// <summary>Who stopped it, in upper case; null when it stopped by itself.</summary>
    public string? StopIdToken { get; set; }

    public string? StopIdTokenType { get; set; }

    /// <summary>What that one's charge point was answered, to be answered again; null without a token.</summary>
    public TokenStatus? StopAuthorization { get; set; }

    public DateTimeOffset? StopIdTokenExpiresAt { get; set; }

    public string? StopGroupId { get; set; }

    public bool? StoppedOffline { get; set; }

    public DateTimeOffset? StopReceivedAt { get; set; }

    /// <summary>The latest of its events by the charge point's clock; 2.x only.</summary>
    public DateTimeOffset? LastEventAt { get; set; }

    /// <summary>The lowest sequence number of its events; 2.x only.</summary>
    public int? FirstSeqNo { get; set; }

    /// <summary>The highest sequence number of its events; what is missing in between is a <see cref="TransactionGap"/>.</summary>
    public int? LastSeqNo { get; set; }

    /// <summary>Counts the changes, so that of two at the same instant one finds that the other was first.</summary>
    public int Revision { get; set; }
}
