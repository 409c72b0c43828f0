using System.ComponentModel.DataAnnotations;
using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V2;

/// <summary>The costs of one block of consumption (OCPP 2.0.1 and 2.1 part 2, ConsumptionCostType).</summary>
/// <param name="StartValue">The consumption the block starts at; it ends where the next one starts.</param>
/// <param name="Cost">The costs in the block.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record ConsumptionCost(
    decimal StartValue,
    [MinLength(1), MaxLength(3)] IReadOnlyList<Cost> Cost,
    CustomData? CustomData = null);
