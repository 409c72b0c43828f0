using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V16;

/// <summary>Which conductors were measured (OCPP 1.6 §7.34).</summary>
[OcppEnum]
public enum Phase
{
    /// <summary>Phase L1.</summary>
    L1,

    /// <summary>Phase L2.</summary>
    L2,

    /// <summary>Phase L3.</summary>
    L3,

    /// <summary>Neutral.</summary>
    N,

    /// <summary>Phase L1 against neutral.</summary>
    [WireName("L1-N")]
    L1N,

    /// <summary>Phase L2 against neutral.</summary>
    [WireName("L2-N")]
    L2N,

    /// <summary>Phase L3 against neutral.</summary>
    [WireName("L3-N")]
    L3N,

    /// <summary>Phase L1 against L2.</summary>
    [WireName("L1-L2")]
    L1L2,

    /// <summary>Phase L2 against L3.</summary>
    [WireName("L2-L3")]
    L2L3,

    /// <summary>Phase L3 against L1.</summary>
    [WireName("L3-L1")]
    L3L1,
}
