namespace Ocpp.Micro.Contracts.Facts;

/// <summary>
/// A transaction that had ended is known better: its start, a meter reading or who charged came after its
/// <see cref="TransactionStopped"/>. Tells all that a bill needs anew; the latest one counts. OCPP 2.x only.
/// </summary>
/// <param name="Id">Identity of the fact; the same again when it is delivered twice.</param>
/// <param name="ChargePointId">The charge point.</param>
/// <param name="OccurredAt">When the message came that knew better.</param>
/// <param name="TransactionId">Its id, as in <see cref="TransactionStarted"/>.</param>
/// <param name="Family">Whose id it is, as in <see cref="TransactionStarted"/>.</param>
/// <param name="StoppedAt">When it ended, as in its <see cref="TransactionStopped"/>.</param>
/// <param name="StartedAt">When it began.</param>
/// <param name="EvseId">The EVSE.</param>
/// <param name="ConnectorId">The connector of the EVSE.</param>
/// <param name="IdToken">Who charged.</param>
/// <param name="IdTokenType">The kind of token.</param>
/// <param name="MeterStart">The meter at the start in Wh.</param>
/// <param name="MeterStop">The meter at the end in Wh.</param>
/// <param name="Reason">Why it ended, in the version's own words.</param>
/// <param name="ReportedTransactionId">As in <see cref="TransactionStarted"/>.</param>
public sealed record TransactionCorrected(
    Guid Id,
    string ChargePointId,
    DateTimeOffset OccurredAt,
    string TransactionId,
    OcppFamily Family,
    DateTimeOffset StoppedAt,
    DateTimeOffset? StartedAt = null,
    int? EvseId = null,
    int? ConnectorId = null,
    string? IdToken = null,
    string? IdTokenType = null,
    decimal? MeterStart = null,
    decimal? MeterStop = null,
    string? Reason = null,
    string? ReportedTransactionId = null) : Fact(Id, ChargePointId, OccurredAt)
{
    /// <summary>The energy taken in Wh; null unless both meter readings are known.</summary>
    public decimal? Energy => MeterStop - MeterStart;
}
