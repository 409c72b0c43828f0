using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V2;

/// <summary>Whether something is to be in service (OCPP 2.0.1 and 2.1 part 2, OperationalStatusEnumType).</summary>
[OcppEnum]
public enum OperationalStatusEnum
{
    /// <summary>Out of service.</summary>
    Inoperative,

    /// <summary>In service.</summary>
    Operative,
}
