using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V2;

/// <summary>How an update changes the local authorization list (OCPP 2.0.1 and 2.1 part 2, UpdateEnumType).</summary>
[OcppEnum]
public enum UpdateEnum
{
    /// <summary>The entries are added to the present list, changed in it or removed from it.</summary>
    Differential,

    /// <summary>The entries replace the present list.</summary>
    Full,
}
