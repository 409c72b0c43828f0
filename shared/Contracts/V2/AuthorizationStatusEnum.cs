using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V2;

/// <summary>Whether an id token may charge, and why not (OCPP 2.0.1 and 2.1 part 2, AuthorizationStatusEnumType).</summary>
[OcppEnum]
public enum AuthorizationStatusEnum
{
    /// <summary>It may charge.</summary>
    Accepted,

    /// <summary>It is blocked.</summary>
    Blocked,

    /// <summary>It is already in another transaction and may have only one.</summary>
    ConcurrentTx,

    /// <summary>It has expired.</summary>
    Expired,

    /// <summary>It is not valid.</summary>
    Invalid,

    /// <summary>Its holder has no credit left.</summary>
    NoCredit,

    /// <summary>It may not charge at this type of EVSE.</summary>
    NotAllowedTypeEVSE,

    /// <summary>It may not charge at this location.</summary>
    NotAtThisLocation,

    /// <summary>It may not charge at this time.</summary>
    NotAtThisTime,

    /// <summary>It is not known.</summary>
    Unknown,
}
