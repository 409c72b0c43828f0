using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V2;

/// <summary>Which condition the components to report are in (OCPP 2.0.1 and 2.1 part 2, ComponentCriterionEnumType).</summary>
[OcppEnum]
public enum ComponentCriterionEnum
{
    /// <summary>Their variable Active is true.</summary>
    Active,

    /// <summary>Their variable Available is true.</summary>
    Available,

    /// <summary>Their variable Enabled is true.</summary>
    Enabled,

    /// <summary>Their variable Problem is true.</summary>
    Problem,
}
