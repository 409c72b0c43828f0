using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V2;

/// <summary>
/// Whether a report of charging profiles will come (OCPP 2.0.1 and 2.1 part 2, GetChargingProfileStatusEnumType).
/// </summary>
[OcppEnum]
public enum GetChargingProfileStatusEnum
{
    /// <summary>It will come.</summary>
    Accepted,

    /// <summary>No charging profile matches the request.</summary>
    NoProfiles,
}
