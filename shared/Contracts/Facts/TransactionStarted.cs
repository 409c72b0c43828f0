namespace Ocpp.Micro.Contracts.Facts;

/// <summary>
/// A transaction has begun. Published once per transaction, however often the charge point repeats itself; a start that comes late is
/// published after its <see cref="TransactionStopped"/>.
/// </summary>
/// <param name="Id">Identity of the fact; the same again when it is delivered twice.</param>
/// <param name="ChargePointId">The charge point.</param>
/// <param name="OccurredAt">When it began, as the charge point says.</param>
/// <param name="TransactionId">
/// Its id, unique per charge point and <paramref name="Family"/>, and never used again: the number given by the central system on
/// 1.6, the charge point's own text of at most 36 characters on 2.x. A charge point that gives the id of an ended transaction again,
/// against the specification, gets <c>#2</c> and so on put behind it; at most 48 characters then.
/// </param>
/// <param name="EvseId">The EVSE; null on 1.6, and as long as the charge point has not said.</param>
/// <param name="ConnectorId">The connector: on 1.6 of the charge point, on 2.x of the EVSE; null as long as unknown.</param>
/// <param name="IdToken">
/// Who charges, in upper case; at most 20 characters on 1.6, 36 on 2.0.1, 255 on 2.1. Null as long as nobody was authorized.
/// </param>
/// <param name="IdTokenType">The kind of token on 2.x, for example <c>ISO14443</c>; null on 1.6.</param>
/// <param name="Authorization">
/// What the token was answered: <c>Accepted</c>, <c>Blocked</c>, <c>Expired</c>, <c>Invalid</c>, <c>ConcurrentTx</c>, on 2.x also
/// <c>Unknown</c>; null without a token.
/// </param>
/// <param name="MeterStart">The meter at the start in Wh; null when the charge point has not said.</param>
/// <param name="ReservationId">The reservation it used up.</param>
/// <param name="RemoteStartId">The remote start it follows; 2.x only.</param>
/// <param name="Family">Whose id it is: "17" of 1.6 and "17" of 2.x are two transactions. Null only in facts of earlier releases.</param>
/// <param name="ReportedTransactionId">
/// The id by which the charge point knows it, and has to be commanded, where it gave that one before; else null.
/// </param>
public sealed record TransactionStarted(
    Guid Id,
    string ChargePointId,
    DateTimeOffset OccurredAt,
    string TransactionId,
    int? EvseId = null,
    int? ConnectorId = null,
    string? IdToken = null,
    string? IdTokenType = null,
    string? Authorization = null,
    decimal? MeterStart = null,
    int? ReservationId = null,
    int? RemoteStartId = null,
    OcppFamily? Family = null,
    string? ReportedTransactionId = null) : Fact(Id, ChargePointId, OccurredAt);
