using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V2;

/// <summary>Whether a variable was set (OCPP 2.0.1 and 2.1 part 2, SetVariableStatusEnumType).</summary>
[OcppEnum]
public enum SetVariableStatusEnum
{
    /// <summary>It was set.</summary>
    Accepted,

    /// <summary>It was not set.</summary>
    Rejected,

    /// <summary>The charging station has no such component.</summary>
    UnknownComponent,

    /// <summary>The component has no such variable.</summary>
    UnknownVariable,

    /// <summary>The variable has no such attribute.</summary>
    NotSupportedAttributeType,

    /// <summary>It was set, and takes effect after a restart.</summary>
    RebootRequired,
}
