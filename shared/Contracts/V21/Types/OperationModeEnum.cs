using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V21;

/// <summary>
/// How, and by whom, charging and discharging are steered during a period of a schedule (OCPP 2.1 part 2, OperationModeEnumType).
/// </summary>
[OcppEnum]
public enum OperationModeEnum
{
    /// <summary>No energy flows; the EV may sleep.</summary>
    Idle,

    /// <summary>Charging within limits, without discharging; assumed when the mode is absent.</summary>
    ChargingOnly,

    /// <summary>The central system gives the setpoint.</summary>
    CentralSetpoint,

    /// <summary>An external system, not the central system, gives the setpoint.</summary>
    ExternalSetpoint,

    /// <summary>An external system, not the central system, gives limits for charging and discharging.</summary>
    ExternalLimits,

    /// <summary>The central system steers to support the grid frequency.</summary>
    CentralFrequency,

    /// <summary>The charging station itself supports the grid frequency, by a frequency-watt curve.</summary>
    LocalFrequency,

    /// <summary>The charging station itself balances the load of its site.</summary>
    LocalLoadBalancing,
}
