using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V16;

/// <summary>Asks to stop a transaction (OCPP 1.6 §5.12, §6.35).</summary>
/// <param name="TransactionId">The transaction, as the answer to its start called it.</param>
[OcppRequest<RemoteStopTransactionResponse>(OcppVersion.V16, "RemoteStopTransaction")]
public sealed partial record RemoteStopTransactionRequest(int TransactionId);

/// <summary>
/// Answers <see cref="RemoteStopTransactionRequest"/>; the end itself is told by a <see cref="StopTransactionRequest"/> (OCPP 1.6
/// §6.36).
/// </summary>
/// <param name="Status">Whether the charge point stops it.</param>
[OcppObject]
public sealed partial record RemoteStopTransactionResponse(RemoteStartStopStatus Status);
