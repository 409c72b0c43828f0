using System.ComponentModel.DataAnnotations;
using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V16;

/// <summary>Asks to start a transaction (OCPP 1.6 §5.11, §6.33).</summary>
/// <param name="IdTag">The id tag to start the transaction with.</param>
/// <param name="ConnectorId">The connector, always above 0; without it the charge point chooses one or may refuse.</param>
/// <param name="ChargingProfile">
/// A profile for the transaction; its purpose is <see cref="ChargingProfilePurpose.TxProfile"/>.
/// </param>
[OcppRequest<RemoteStartTransactionResponse>(OcppVersion.V16, "RemoteStartTransaction")]
public sealed partial record RemoteStartTransactionRequest(
    [MaxLength(20)] string IdTag,
    int? ConnectorId = null,
    ChargingProfile? ChargingProfile = null);

/// <summary>
/// Answers <see cref="RemoteStartTransactionRequest"/>; the transaction itself is told by a <see cref="StartTransactionRequest"/>
/// (OCPP 1.6 §6.34).
/// </summary>
/// <param name="Status">Whether the charge point tries to start it.</param>
[OcppObject]
public sealed partial record RemoteStartTransactionResponse(RemoteStartStopStatus Status);
