using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V21;

/// <summary>What a DER control governs (OCPP 2.1 part 2, DERControlEnumType).</summary>
[OcppEnum]
public enum DERControlEnum
{
    /// <summary>Under which grid conditions energy transfer may begin or resume.</summary>
    EnterService,

    /// <summary>Active power as a droop function of the grid frequency.</summary>
    FreqDroop,

    /// <summary>Active power as a curve over the grid frequency.</summary>
    FreqWatt,

    /// <summary>A fixed power factor while absorbing active power (charging).</summary>
    FixedPFAbsorb,

    /// <summary>A fixed power factor while injecting active power (discharging).</summary>
    FixedPFInject,

    /// <summary>A fixed setpoint of reactive power.</summary>
    FixedVar,

    /// <summary>How fast power may ramp, normally and at a soft start.</summary>
    Gradients,

    /// <summary>The high frequency curve beyond which the EV must trip.</summary>
    HFMustTrip,

    /// <summary>The high frequency curve beyond which the EV may trip.</summary>
    HFMayTrip,

    /// <summary>The high voltage curve beyond which the EV must trip.</summary>
    HVMustTrip,

    /// <summary>The high voltage curve beyond which the EV stops feeding in for the moment (momentary cessation).</summary>
    HVMomCess,

    /// <summary>The high voltage curve beyond which the EV may trip.</summary>
    HVMayTrip,

    /// <summary>A cap on the discharging power.</summary>
    LimitMaxDischarge,

    /// <summary>The low frequency curve below which the EV must trip.</summary>
    LFMustTrip,

    /// <summary>The low voltage curve below which the EV must trip.</summary>
    LVMustTrip,

    /// <summary>The low voltage curve below which the EV stops feeding in for the moment (momentary cessation).</summary>
    LVMomCess,

    /// <summary>The low voltage curve below which the EV may trip.</summary>
    LVMayTrip,

    /// <summary>The curve of monitored power beyond which the EV must trip.</summary>
    PowerMonitoringMustTrip,

    /// <summary>Reactive power as a curve over the voltage.</summary>
    VoltVar,

    /// <summary>Active power as a curve over the voltage.</summary>
    VoltWatt,

    /// <summary>Power factor as a curve over the active power.</summary>
    WattPF,

    /// <summary>Reactive power as a curve over the active power.</summary>
    WattVar,
}
