using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V2;

/// <summary>Whether an attribute can be read and written (OCPP 2.0.1 and 2.1 part 2, MutabilityEnumType).</summary>
[OcppEnum]
public enum MutabilityEnum
{
    /// <summary>It can be read only.</summary>
    ReadOnly,

    /// <summary>It can be written only.</summary>
    WriteOnly,

    /// <summary>It can be read and written.</summary>
    ReadWrite,
}
