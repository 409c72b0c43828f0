namespace Ocpp.Micro.Contracts.Facts;

/// <summary>A transaction charges with priority, or no longer (OCPP 2.1 part 2, K22).</summary>
/// <param name="Id">Identity of the fact; the same again when it is delivered twice.</param>
/// <param name="ChargePointId">The charge point.</param>
/// <param name="OccurredAt">When the charge point's message came.</param>
/// <param name="TransactionId">The transaction, as in <see cref="TransactionStarted"/>.</param>
/// <param name="Activated">Whether it charges with priority.</param>
public sealed record PriorityChargingChanged(
    Guid Id, string ChargePointId, DateTimeOffset OccurredAt, string TransactionId, bool Activated)
    : Fact(Id, ChargePointId, OccurredAt);
