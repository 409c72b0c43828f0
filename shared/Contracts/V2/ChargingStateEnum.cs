using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V2;

/// <summary>What happens between EVSE and vehicle (OCPP 2.0.1 and 2.1 part 2, ChargingStateEnumType).</summary>
[OcppEnum]
public enum ChargingStateEnum
{
    /// <summary>A vehicle is connected, and charging is neither under way nor suspended.</summary>
    EVConnected,

    /// <summary>Energy flows.</summary>
    Charging,

    /// <summary>Energy is offered, and the vehicle takes none.</summary>
    SuspendedEV,

    /// <summary>Connected, and the EVSE offers no energy.</summary>
    SuspendedEVSE,

    /// <summary>No vehicle is connected.</summary>
    Idle,
}
