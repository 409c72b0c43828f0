using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V2;

/// <summary>Whether a reset will be done (OCPP 2.0.1 and 2.1 part 2, ResetStatusEnumType).</summary>
[OcppEnum]
public enum ResetStatusEnum
{
    /// <summary>It will be done now.</summary>
    Accepted,

    /// <summary>It will not be done.</summary>
    Rejected,

    /// <summary>It will be done later, when the charging station is no longer busy.</summary>
    Scheduled,
}
