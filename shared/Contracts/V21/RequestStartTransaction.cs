using System.ComponentModel.DataAnnotations;
using Ocpp.Micro.Contracts.Payloads;
using Ocpp.Micro.Contracts.V2;

namespace Ocpp.Micro.Contracts.V21;

/// <summary>Asks to start a transaction (OCPP 2.1 part 2, RequestStartTransactionRequest).</summary>
/// <param name="IdToken">The id token to start it for.</param>
/// <param name="RemoteStartId">
/// The id of this request, which comes back in the <see cref="TransactionEventRequest"/> of the transaction.
/// </param>
/// <param name="EvseId">The EVSE to start it on; absent leaves the choice to the station, which may refuse.</param>
/// <param name="GroupIdToken">The id token's group; matters only if the EVSE is reserved.</param>
/// <param name="ChargingProfile">The charging profile for the transaction.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppRequest<RequestStartTransactionResponse>(OcppVersion.V21, "RequestStartTransaction")]
public sealed partial record RequestStartTransactionRequest(
    IdToken IdToken,
    int RemoteStartId,
    [Range(1, int.MaxValue)] int? EvseId = null,
    IdToken? GroupIdToken = null,
    ChargingProfile? ChargingProfile = null,
    CustomData? CustomData = null);

/// <summary>Answers <see cref="RequestStartTransactionRequest"/> (OCPP 2.1 part 2, RequestStartTransactionResponse).</summary>
/// <param name="Status">Whether the station will try to start it.</param>
/// <param name="StatusInfo">More about the status.</param>
/// <param name="TransactionId">The transaction, if it had already started, as by plugging in first.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record RequestStartTransactionResponse(
    RequestStartStopStatusEnum Status,
    StatusInfo? StatusInfo = null,
    [MaxLength(36)] string? TransactionId = null,
    CustomData? CustomData = null);
