using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V2;

/// <summary>Which unit limits and setpoints have (OCPP 2.0.1 and 2.1 part 2, ChargingRateUnitEnumType).</summary>
[OcppEnum]
public enum ChargingRateUnitEnum
{
    /// <summary>Watts.</summary>
    W,

    /// <summary>Amperes.</summary>
    A,
}
