using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V2;

/// <summary>Whether charging profiles were removed (OCPP 2.0.1 and 2.1 part 2, ClearChargingProfileStatusEnumType).</summary>
[OcppEnum]
public enum ClearChargingProfileStatusEnum
{
    /// <summary>They were removed.</summary>
    Accepted,

    /// <summary>None matched the request.</summary>
    Unknown,
}
