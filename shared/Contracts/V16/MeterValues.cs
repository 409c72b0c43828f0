using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V16;

/// <summary>Brings meter readings (OCPP 1.6 §4.7, §6.31).</summary>
/// <param name="ConnectorId">The connector; 0 is the charge point's main meter.</param>
/// <param name="MeterValue">
/// The readings. The published schemas differ on whether there must be one: an empty list is read, and never written.
/// </param>
/// <param name="TransactionId">The transaction they belong to.</param>
[OcppRequest<MeterValuesResponse>(OcppVersion.V16, "MeterValues")]
public sealed partial record MeterValuesRequest(
    int ConnectorId,
    [SentLength(1)] IReadOnlyList<MeterValue> MeterValue,
    int? TransactionId = null);

/// <summary>Answers <see cref="MeterValuesRequest"/> (OCPP 1.6 §6.32).</summary>
[OcppObject]
public sealed partial record MeterValuesResponse;
