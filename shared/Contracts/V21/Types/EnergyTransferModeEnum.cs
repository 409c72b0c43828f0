using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V21;

/// <summary>
/// How energy is transferred between a charging station and an EV (OCPP 2.1 part 2, EnergyTransferModeEnumType).
/// </summary>
[OcppEnum]
public enum EnergyTransferModeEnum
{
    /// <summary>AC charging on one phase.</summary>
    [WireName("AC_single_phase")]
    ACSinglePhase,

    /// <summary>AC charging on two phases.</summary>
    [WireName("AC_two_phase")]
    ACTwoPhase,

    /// <summary>AC charging on three phases.</summary>
    [WireName("AC_three_phase")]
    ACThreePhase,

    /// <summary>DC charging.</summary>
    DC,

    /// <summary>AC in both directions, without control as a distributed energy resource.</summary>
    [WireName("AC_BPT")]
    ACBPT,

    /// <summary>AC in both directions, with control as a distributed energy resource.</summary>
    [WireName("AC_BPT_DER")]
    ACBPTDER,

    /// <summary>AC charging only, with control as a distributed energy resource.</summary>
    [WireName("AC_DER")]
    ACDER,

    /// <summary>DC in both directions.</summary>
    [WireName("DC_BPT")]
    DCBPT,

    /// <summary>DC charging through an automatic connection device such as a pantograph.</summary>
    [WireName("DC_ACDP")]
    DCACDP,

    /// <summary>DC in both directions through an automatic connection device such as a pantograph.</summary>
    [WireName("DC_ACDP_BPT")]
    DCACDPBPT,

    /// <summary>Wireless power transfer.</summary>
    WPT,
}
