using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V16;

/// <summary>What the times of a charging schedule count from (OCPP 1.6 §7.9).</summary>
[OcppEnum]
public enum ChargingProfileKind
{
    /// <summary>A fixed time given in the schedule.</summary>
    Absolute,

    /// <summary>The start of each recurrence.</summary>
    Recurring,

    /// <summary>A moment that the charge point determines, such as the start of the transaction.</summary>
    Relative,
}
