using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V2;

/// <summary>Whether a variable could be read (OCPP 2.0.1 and 2.1 part 2, GetVariableStatusEnumType).</summary>
[OcppEnum]
public enum GetVariableStatusEnum
{
    /// <summary>It was read.</summary>
    Accepted,

    /// <summary>The station refuses to give it.</summary>
    Rejected,

    /// <summary>The station has no such component.</summary>
    UnknownComponent,

    /// <summary>The component has no such variable.</summary>
    UnknownVariable,

    /// <summary>The variable has no attribute of the requested type.</summary>
    NotSupportedAttributeType,
}
