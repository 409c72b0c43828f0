using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V2;

/// <summary>Which value of a variable (OCPP 2.0.1 and 2.1 part 2, AttributeEnumType).</summary>
[OcppEnum]
public enum AttributeEnum
{
    /// <summary>The value it has.</summary>
    Actual,

    /// <summary>The value it should have.</summary>
    Target,

    /// <summary>The least it may be set to.</summary>
    MinSet,

    /// <summary>The most it may be set to.</summary>
    MaxSet,
}
