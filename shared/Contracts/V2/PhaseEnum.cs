using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V2;

/// <summary>Which phase or conductors a reading is about (OCPP 2.0.1 and 2.1 part 2, PhaseEnumType).</summary>
[OcppEnum]
public enum PhaseEnum
{
    /// <summary>Phase L1.</summary>
    L1,

    /// <summary>Phase L2.</summary>
    L2,

    /// <summary>Phase L3.</summary>
    L3,

    /// <summary>The neutral conductor.</summary>
    N,

    /// <summary>Between phase L1 and neutral.</summary>
    [WireName("L1-N")]
    L1N,

    /// <summary>Between phase L2 and neutral.</summary>
    [WireName("L2-N")]
    L2N,

    /// <summary>Between phase L3 and neutral.</summary>
    [WireName("L3-N")]
    L3N,

    /// <summary>Between the phases L1 and L2.</summary>
    [WireName("L1-L2")]
    L1L2,

    /// <summary>Between the phases L2 and L3.</summary>
    [WireName("L2-L3")]
    L2L3,

    /// <summary>Between the phases L3 and L1.</summary>
    [WireName("L3-L1")]
    L3L1,
}
