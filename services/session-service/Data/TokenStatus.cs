namespace Ocpp.Micro.SessionService.Data;

/// <summary>The answer to a driver who wants to charge (OCPP 1.6 §7.2; 2.0.1 and 2.1 part 2, AuthorizationStatusEnumType).</summary>
internal enum TokenStatus
{
    /// <summary>May charge.</summary>
    Accepted,

    /// <summary>Refused by the operator.</summary>
    Blocked,

    /// <summary>Was allowed once, no longer.</summary>
    Expired,

    /// <summary>Not proven; on 1.6 not known either.</summary>
    Invalid,

    /// <summary>Not known; OCPP 2.x only.</summary>
    Unknown,

    /// <summary>Already charging elsewhere, which this token may not do twice.</summary>
    ConcurrentTx,
}
