using System.ComponentModel.DataAnnotations;
using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V201;

/// <summary>Tells what a transaction costs so far, for the station to show (OCPP 2.0.1 part 2, CostUpdatedRequest).</summary>
/// <param name="TotalCost">Cost so far with taxes, in the currency the station is configured for.</param>
/// <param name="TransactionId">The transaction.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppRequest<CostUpdatedResponse>(OcppVersion.V201, "CostUpdated")]
public sealed partial record CostUpdatedRequest(
    decimal TotalCost,
    [MaxLength(36)] string TransactionId,
    CustomData? CustomData = null);

/// <summary>Answers <see cref="CostUpdatedRequest"/> (OCPP 2.0.1 part 2, CostUpdatedResponse).</summary>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record CostUpdatedResponse(CustomData? CustomData = null);
