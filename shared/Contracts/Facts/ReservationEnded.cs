namespace Ocpp.Micro.Contracts.Facts;

/// <summary>
/// A reservation is over without having led to a transaction: the EVSE is free for others. Published once per reservation; one that
/// was used is told by <see cref="TransactionStarted.ReservationId"/>. OCPP 2.x only, 1.6 does not tell.
/// </summary>
/// <param name="Id">Identity of the fact; the same again when it is delivered twice.</param>
/// <param name="ChargePointId">The charge point.</param>
/// <param name="OccurredAt">When the charge point's message came; it says no time.</param>
/// <param name="ReservationId">The number the central system gave the reservation.</param>
/// <param name="Status">Why, in the version's own words: <c>Expired</c>, <c>Removed</c>, on 2.1 also <c>NoTransaction</c>.</param>
public sealed record ReservationEnded(Guid Id, string ChargePointId, DateTimeOffset OccurredAt, int ReservationId, string Status)
    : Fact(Id, ChargePointId, OccurredAt);
