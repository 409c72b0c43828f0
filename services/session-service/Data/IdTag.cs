namespace Ocpp.Micro.SessionService.Data;

/// <summary>A token that a driver identifies with, known to this system.</summary>
internal sealed class IdTag
{
    /// <summary>The tag in upper case, for tags are compared without case (OCPP 1.6 §7.28, CiString20Type).</summary>
    public required string Tag { get; init; }

    /// <summary>Whether it is refused, whatever else holds.</summary>
    public bool Blocked { get; set; }

    /// <summary>From when on it is refused as expired; null for never.</summary>
    public DateTimeOffset? ExpiresAt { get; set; }

    /// <summary>The group it belongs to, in upper case: a tag of the same group may stop what this one has started.</summary>
    public string? ParentIdTag { get; set; }

    /// <summary>Whether it may have several transactions at a time.</summary>
    public bool AllowsConcurrentTransactions { get; set; }
}
