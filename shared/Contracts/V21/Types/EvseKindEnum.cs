using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V21;

/// <summary>Which kind of EVSE a price applies to (OCPP 2.1 part 2, EvseKindEnumType).</summary>
[OcppEnum]
public enum EvseKindEnum
{
    /// <summary>EVSEs with alternating current.</summary>
    AC,

    /// <summary>EVSEs with direct current.</summary>
    DC,
}
