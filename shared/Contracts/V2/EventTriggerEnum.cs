using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V2;

/// <summary>What set off an event (OCPP 2.0.1 and 2.1 part 2, EventTriggerEnumType).</summary>
[OcppEnum]
public enum EventTriggerEnum
{
    /// <summary>A threshold was passed, or a hard-wired notification came up.</summary>
    Alerting,

    /// <summary>The variable changed by more than the monitor allows.</summary>
    Delta,

    /// <summary>The monitor's interval was over.</summary>
    Periodic,
}
