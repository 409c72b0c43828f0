namespace Ocpp.Micro.Contracts.Facts;

/// <summary>Meter readings have been stored.</summary>
/// <param name="Id">Identity of the fact; the same again when it is delivered twice.</param>
/// <param name="ChargePointId">The charge point.</param>
/// <param name="OccurredAt">When the latest of them was taken.</param>
/// <param name="TransactionId">Their transaction, as in <see cref="TransactionStarted"/>; null outside of one.</param>
/// <param name="EvseId">The EVSE, with 0 for the main meter; null on 1.6.</param>
/// <param name="ConnectorId">The connector on 1.6, with 0 for the main meter; null on 2.x.</param>
/// <param name="Readings">The readings, in the order they came.</param>
/// <param name="Family">Whose id the transaction's is, as in <see cref="TransactionStarted"/>.</param>
public sealed record MeterValuesRecorded(
    Guid Id,
    string ChargePointId,
    DateTimeOffset OccurredAt,
    string? TransactionId,
    int? EvseId,
    int? ConnectorId,
    IReadOnlyList<MeterReading> Readings,
    OcppFamily? Family = null) : Fact(Id, ChargePointId, OccurredAt);
