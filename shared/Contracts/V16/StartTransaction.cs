using System.ComponentModel.DataAnnotations;
using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V16;

/// <summary>Tells that a transaction has begun (OCPP 1.6 §4.8, §6.45).</summary>
/// <param name="ConnectorId">The connector; above 0.</param>
/// <param name="IdTag">Who charges, compared without regard to case; at most 20 characters.</param>
/// <param name="MeterStart">The connector's meter at the start; Wh.</param>
/// <param name="Timestamp">When it began.</param>
/// <param name="ReservationId">The reservation it used up.</param>
[OcppRequest<StartTransactionResponse>(OcppVersion.V16, "StartTransaction")]
public sealed partial record StartTransactionRequest(
    int ConnectorId,
    [MaxLength(20)] string IdTag,
    int MeterStart,
    DateTimeOffset Timestamp,
    int? ReservationId = null);

/// <summary>Answers <see cref="StartTransactionRequest"/> (OCPP 1.6 §6.46).</summary>
/// <param name="IdTagInfo">What is known of the id tag; a refusal stops the charging and not the recording.</param>
/// <param name="TransactionId">What the transaction is called from now on; never given twice.</param>
[OcppObject]
public sealed partial record StartTransactionResponse(IdTagInfo IdTagInfo, int TransactionId);
