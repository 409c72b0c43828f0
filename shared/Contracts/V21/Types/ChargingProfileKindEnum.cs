using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V21;

/// <summary>What the times of a charging profile are counted from (OCPP 2.1 part 2, ChargingProfileKindEnumType).</summary>
[OcppEnum]
public enum ChargingProfileKindEnum
{
    /// <summary>The fixed start of its schedule.</summary>
    Absolute,

    /// <summary>The start of its schedule, anew every day or week.</summary>
    Recurring,

    /// <summary>The moment the EVSE is ready to deliver energy.</summary>
    Relative,

    /// <summary>Nothing: its only period is updated while it runs.</summary>
    Dynamic,
}
