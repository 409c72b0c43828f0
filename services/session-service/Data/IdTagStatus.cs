namespace Ocpp.Micro.SessionService.Data;

/// <summary>The answer to a driver who wants to charge (OCPP 1.6 §7.2).</summary>
internal enum IdTagStatus
{
    /// <summary>May charge.</summary>
    Accepted,

    /// <summary>Refused by the operator.</summary>
    Blocked,

    /// <summary>Was allowed once, no longer.</summary>
    Expired,

    /// <summary>Not known.</summary>
    Invalid,

    /// <summary>Already charging elsewhere, which this tag may not do twice.</summary>
    ConcurrentTx,
}
