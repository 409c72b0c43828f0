namespace Ocpp.Micro.SessionService.Data;

/// <summary>A token that a driver identifies with, known to this system; identified by its text and its type together.</summary>
internal sealed class IdToken
{
    /// <summary>Its identity for operators, which may stand in an address where the token may not.</summary>
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>
    /// In upper case, for tokens are compared without case (OCPP 1.6 §7.28, CiString20Type; 2.0.1 and 2.1 part 2, IdTokenType).
    /// </summary>
    public required string Token { get; init; }

    /// <summary>As OCPP 2.x spells it, for example <c>ISO14443</c> or <c>eMAID</c>; empty for an id tag of 1.6, which has none.</summary>
    public string Type { get; init; } = "";

    /// <summary>Whether it is refused, whatever else holds.</summary>
    public bool Blocked { get; set; }

    /// <summary>From when on it is refused as expired; null for never.</summary>
    public DateTimeOffset? ExpiresAt { get; set; }

    /// <summary>The group it belongs to, in upper case: a token of the same group may stop what this one has started.</summary>
    public string? GroupId { get; set; }

    /// <summary>Whether it may have several transactions at a time.</summary>
    public bool AllowsConcurrentTransactions { get; set; }
}
