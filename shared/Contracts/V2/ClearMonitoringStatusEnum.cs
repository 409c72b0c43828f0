using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V2;

/// <summary>Whether a monitor was removed (OCPP 2.0.1 and 2.1 part 2, ClearMonitoringStatusEnumType).</summary>
[OcppEnum]
public enum ClearMonitoringStatusEnum
{
    /// <summary>It was removed.</summary>
    Accepted,

    /// <summary>It can't be removed, for example because it is hard-wired.</summary>
    Rejected,

    /// <summary>There is no such monitor.</summary>
    NotFound,
}
