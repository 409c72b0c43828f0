using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V2;

/// <summary>
/// Whether a charging profile was taken; other limits may still keep the charging station from following it exactly (OCPP 2.0.1
/// and 2.1 part 2, ChargingProfileStatusEnumType).
/// </summary>
[OcppEnum]
public enum ChargingProfileStatusEnum
{
    /// <summary>It was taken.</summary>
    Accepted,

    /// <summary>It was not taken.</summary>
    Rejected,
}
