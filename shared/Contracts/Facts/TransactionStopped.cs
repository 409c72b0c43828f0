namespace Ocpp.Micro.Contracts.Facts;

/// <summary>
/// A transaction has ended, with all that a bill needs as far as it is known: what is null is not, for a charge point may end a
/// transaction whose start never came, or comes later. Published once per transaction that is known here; what is learnt afterwards
/// is a <see cref="TransactionCorrected"/>. A stop of 1.6 for a transaction that was never started here is published, too, each once.
/// </summary>
/// <param name="Id">Identity of the fact; the same again when it is delivered twice.</param>
/// <param name="ChargePointId">The charge point.</param>
/// <param name="OccurredAt">When it ended, as the charge point says.</param>
/// <param name="TransactionId">
/// Its id, as in <see cref="TransactionStarted"/>; null for the stop of a charge point of 1.6 that never heard its transaction's id.
/// </param>
/// <param name="StartedAt">When it began.</param>
/// <param name="EvseId">The EVSE; null on 1.6.</param>
/// <param name="ConnectorId">The connector: on 1.6 of the charge point, on 2.x of the EVSE.</param>
/// <param name="IdToken">Who charged.</param>
/// <param name="IdTokenType">The kind of token on 2.x; null on 1.6.</param>
/// <param name="MeterStart">The meter at the start in Wh.</param>
/// <param name="MeterStop">The meter at the end in Wh.</param>
/// <param name="Reason">Why it ended, in the version's own words, for example <c>EVDisconnected</c>.</param>
/// <param name="Family">Whose id it is, as in <see cref="TransactionStarted"/>.</param>
/// <param name="ReportedTransactionId">As in <see cref="TransactionStarted"/>.</param>
public sealed record TransactionStopped(
    Guid Id,
    string ChargePointId,
    DateTimeOffset OccurredAt,
    string? TransactionId,
    DateTimeOffset? StartedAt = null,
    int? EvseId = null,
    int? ConnectorId = null,
    string? IdToken = null,
    string? IdTokenType = null,
    decimal? MeterStart = null,
    decimal? MeterStop = null,
    string? Reason = null,
    OcppFamily? Family = null,
    string? ReportedTransactionId = null) : Fact(Id, ChargePointId, OccurredAt)
{
    /// <summary>The energy taken in Wh; null unless both meter readings are known.</summary>
    public decimal? Energy => MeterStop - MeterStart;
}
