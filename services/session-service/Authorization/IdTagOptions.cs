using System.ComponentModel.DataAnnotations;

namespace Ocpp.Micro.SessionService.Authorization;

/// <summary>An id tag of OCPP 1.6 or an id token of 2.x known from configuration: an entry of <c>Session:IdTags</c>.</summary>
public sealed class IdTagOptions
{
    /// <summary>The tag, compared without case; at most 255 characters, of which OCPP 1.6 can send 20 and 2.0.1 36.</summary>
    [Required(ErrorMessage = "Session:IdTags has an entry without a Tag.")]
    [StringLength(255, ErrorMessage = "Session:IdTags has a Tag of more than 255 characters.")]
    public string Tag { get; set; } = "";

    /// <summary>
    /// Its type on OCPP 2.x, for example <c>ISO14443</c>, compared without case; at most 20 characters. Default none, which is an id
    /// tag of 1.6: a card that is used on both has two entries.
    /// </summary>
    [StringLength(20, ErrorMessage = "Session:IdTags has a Type of more than 20 characters.")]
    public string Type { get; set; } = "";

    /// <summary>Whether it is refused as <c>Blocked</c>. Default false.</summary>
    public bool Blocked { get; set; }

    /// <summary>From when on it is refused as <c>Expired</c>. Default never.</summary>
    public DateTimeOffset? ExpiresAt { get; set; }

    /// <summary>The group it belongs to, the <c>groupIdToken</c> of 2.x. Default none.</summary>
    [StringLength(255, MinimumLength = 1, ErrorMessage = "Session:IdTags has a ParentIdTag that is not of 1 to 255 characters.")]
    public string? ParentIdTag { get; set; }

    /// <summary>Whether it may have several transactions at a time. Default false.</summary>
    public bool AllowsConcurrentTransactions { get; set; }
}
