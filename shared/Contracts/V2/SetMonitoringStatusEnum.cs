using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V2;

/// <summary>Whether a monitor was set (OCPP 2.0.1 and 2.1 part 2, SetMonitoringStatusEnumType).</summary>
[OcppEnum]
public enum SetMonitoringStatusEnum
{
    /// <summary>It was set.</summary>
    Accepted,

    /// <summary>The charging station has no such component.</summary>
    UnknownComponent,

    /// <summary>The component has no such variable.</summary>
    UnknownVariable,

    /// <summary>The variable cannot be watched this way.</summary>
    UnsupportedMonitorType,

    /// <summary>It was refused, for example because its value is out of range.</summary>
    Rejected,

    /// <summary>The variable has a monitor of the same type and severity already.</summary>
    Duplicate,
}
