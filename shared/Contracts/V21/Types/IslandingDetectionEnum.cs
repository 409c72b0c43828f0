using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V21;

/// <summary>
/// How an EV detects that it feeds an island cut off from the grid (OCPP 2.1 part 2, IslandingDetectionEnumType).
/// </summary>
[OcppEnum]
public enum IslandingDetectionEnum
{
    /// <summary>Not at all.</summary>
    NoAntiIslandingSupport,

    /// <summary>By the rate of change of frequency (passive).</summary>
    RoCoF,

    /// <summary>By under- and over-voltage protection (passive).</summary>
    [WireName("UVP_OVP")]
    UVPOVP,

    /// <summary>By under- and over-frequency protection (passive).</summary>
    [WireName("UFP_OFP")]
    UFPOFP,

    /// <summary>By a jump of the voltage's phase angle (passive).</summary>
    VoltageVectorShift,

    /// <summary>By the timing of the voltage's zero crossings (passive).</summary>
    ZeroCrossingDetection,

    /// <summary>By another passive method.</summary>
    OtherPassive,

    /// <summary>By measuring the grid impedance (active).</summary>
    ImpedanceMeasurement,

    /// <summary>By measuring the grid impedance at one frequency (active).</summary>
    ImpedanceAtFrequency,

    /// <summary>By slip-mode frequency shift (active).</summary>
    SlipModeFrequencyShift,

    /// <summary>By the frequency shift of the Sandia method (active).</summary>
    SandiaFrequencyShift,

    /// <summary>By the voltage shift of the Sandia method (active).</summary>
    SandiaVoltageShift,

    /// <summary>By frequency jumps (active).</summary>
    FrequencyJump,

    /// <summary>By the quality factor of the RLC load.</summary>
    RCLQFactor,

    /// <summary>By another active method.</summary>
    OtherActive,
}
