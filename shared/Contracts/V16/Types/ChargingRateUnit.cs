using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V16;

/// <summary>Which unit charging limits are in (OCPP 1.6 §7.12).</summary>
[OcppEnum]
public enum ChargingRateUnit
{
    /// <summary>Amperes, for each phase.</summary>
    A,

    /// <summary>Watts, over all phases together.</summary>
    W,
}
