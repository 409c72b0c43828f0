using System.ComponentModel.DataAnnotations;
using Ocpp.Micro.Contracts.Payloads;
using Ocpp.Micro.Contracts.V2;

namespace Ocpp.Micro.Contracts.V201;

/// <summary>Asks to stop a transaction (OCPP 2.0.1 part 2, RequestStopTransactionRequest).</summary>
/// <param name="TransactionId">The transaction.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppRequest<RequestStopTransactionResponse>(OcppVersion.V201, "RequestStopTransaction")]
public sealed partial record RequestStopTransactionRequest([MaxLength(36)] string TransactionId, CustomData? CustomData = null);

/// <summary>Answers <see cref="RequestStopTransactionRequest"/> (OCPP 2.0.1 part 2, RequestStopTransactionResponse).</summary>
/// <param name="Status">Whether the station will try to stop it.</param>
/// <param name="StatusInfo">More about the status.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record RequestStopTransactionResponse(
    RequestStartStopStatusEnum Status,
    StatusInfo? StatusInfo = null,
    CustomData? CustomData = null);
