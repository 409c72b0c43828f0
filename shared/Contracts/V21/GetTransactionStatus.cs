using System.ComponentModel.DataAnnotations;
using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V21;

/// <summary>
/// Asks whether a transaction runs and whether messages about it wait to be sent (OCPP 2.1 part 2, GetTransactionStatusRequest).
/// </summary>
/// <param name="TransactionId">The transaction; absent asks for waiting messages of any transaction.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppRequest<GetTransactionStatusResponse>(OcppVersion.V21, "GetTransactionStatus")]
public sealed partial record GetTransactionStatusRequest(
    [MaxLength(36)] string? TransactionId = null,
    CustomData? CustomData = null);

/// <summary>Answers <see cref="GetTransactionStatusRequest"/> (OCPP 2.1 part 2, GetTransactionStatusResponse).</summary>
/// <param name="MessagesInQueue">
/// Whether messages about the transaction, or any if the request named none, wait to be sent.
/// </param>
/// <param name="OngoingIndicator">Whether the transaction still runs; absent when the request named none.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record GetTransactionStatusResponse(
    bool MessagesInQueue,
    bool? OngoingIndicator = null,
    CustomData? CustomData = null);
