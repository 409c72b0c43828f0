using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V2;

/// <summary>Whether the authorization cache was emptied (OCPP 2.0.1 and 2.1 part 2, ClearCacheStatusEnumType).</summary>
[OcppEnum]
public enum ClearCacheStatusEnum
{
    /// <summary>It was emptied.</summary>
    Accepted,

    /// <summary>It was not.</summary>
    Rejected,
}
