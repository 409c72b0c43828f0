using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V2;

/// <summary>What a cost counts (OCPP 2.0.1 and 2.1 part 2, CostKindEnumType).</summary>
[OcppEnum]
public enum CostKindEnum
{
    /// <summary>Carbon dioxide, in g per kWh.</summary>
    CarbonDioxideEmission,

    /// <summary>The price per kWh, in % of the highest one in the tariffs told to the EV.</summary>
    RelativePricePercentage,

    /// <summary>The renewable share of the generation, in %.</summary>
    RenewableGenerationPercentage,
}
