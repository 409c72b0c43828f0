using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V2;

/// <summary>
/// What kind of monitor or notification an event comes from (OCPP 2.0.1 and 2.1 part 2, EventNotificationEnumType).
/// </summary>
[OcppEnum]
public enum EventNotificationEnum
{
    /// <summary>A notification built in by the manufacturer.</summary>
    HardWiredNotification,

    /// <summary>A monitor built in by the manufacturer.</summary>
    HardWiredMonitor,

    /// <summary>A monitor set up in advance by the manufacturer.</summary>
    PreconfiguredMonitor,

    /// <summary>A monitor set by <c>SetVariableMonitoring</c>.</summary>
    CustomMonitor,
}
