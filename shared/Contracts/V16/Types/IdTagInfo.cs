using System.ComponentModel.DataAnnotations;
using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V16;

/// <summary>What the central system knows of an id tag (OCPP 1.6 §7.27).</summary>
/// <param name="Status">Whether charging is allowed.</param>
/// <param name="ExpiryDate">When the id tag leaves the charge point's authorization cache; never when absent.</param>
/// <param name="ParentIdTag">The id tag of its group, compared without regard to case; at most 20 characters.</param>
[OcppObject]
public sealed partial record IdTagInfo(
    AuthorizationStatus Status,
    DateTimeOffset? ExpiryDate = null,
    [MaxLength(20)] string? ParentIdTag = null);

/// <summary>Whether an id tag may charge (OCPP 1.6 §7.2).</summary>
[OcppEnum]
public enum AuthorizationStatus
{
    /// <summary>It may.</summary>
    Accepted,

    /// <summary>It has been blocked.</summary>
    Blocked,

    /// <summary>It was valid once.</summary>
    Expired,

    /// <summary>It is not known.</summary>
    Invalid,

    /// <summary>It is charging already and may do so once at a time; only in answer to StartTransaction.</summary>
    ConcurrentTx,
}
