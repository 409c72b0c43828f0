using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V2;

/// <summary>
/// Whether an update of the local authorization list was applied (OCPP 2.0.1 and 2.1 part 2, SendLocalListStatusEnumType).
/// </summary>
[OcppEnum]
public enum SendLocalListStatusEnum
{
    /// <summary>Applied.</summary>
    Accepted,

    /// <summary>Not applied.</summary>
    Failed,

    /// <summary>Not applied: the differential update is not newer than the present list.</summary>
    VersionMismatch,
}
