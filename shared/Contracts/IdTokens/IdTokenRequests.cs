using Ocpp.Micro.Contracts.Requests;

namespace Ocpp.Micro.Contracts.IdTokens;

/// <summary>An id tag of OCPP 1.6 or an id token of 2.x, registered by an operator.</summary>
/// <param name="Id">Its identity, which may be logged where the token may not.</param>
/// <param name="Token">The token, in upper case: it is compared without case. Not for logs.</param>
/// <param name="Type">As OCPP 2.x spells it, for example <c>ISO14443</c>; empty for an id tag of 1.6, which has none.</param>
/// <param name="IsBlocked">Whether it is refused, whatever else holds.</param>
/// <param name="ExpiresAt">From when on it is refused as expired; null for never.</param>
/// <param name="GroupId">Its group, in upper case: a token of the same group may stop what this one has started.</param>
/// <param name="AllowsConcurrentTransactions">Whether it may have several transactions at a time.</param>
public sealed record IdTokenEntry(
    Guid Id, string Token, string Type, bool IsBlocked, DateTimeOffset? ExpiresAt, string? GroupId, bool AllowsConcurrentTransactions);

/// <summary>Which id tokens are registered? In the order they were. Null filters are for any.</summary>
/// <param name="Page">Which part.</param>
/// <param name="Token">The token, compared without case. Not for logs.</param>
/// <param name="Type">Its type, compared without case; empty for id tags of 1.6.</param>
/// <param name="GroupId">The group, compared without case.</param>
/// <param name="IsBlocked">Whether they are blocked.</param>
public sealed record ListIdTokensRequest(
    PageRequest Page, string? Token = null, string? Type = null, string? GroupId = null, bool? IsBlocked = null)
    : IInternalRequest<ListIdTokensRequest, Page<IdTokenEntry>>
{
    /// <inheritdoc/>
    public static string Name => "session.ListIdTokens";
}

/// <summary>Which id token has that identity?</summary>
/// <param name="Id">Its identity.</param>
public sealed record FindIdTokenRequest(Guid Id) : IInternalRequest<FindIdTokenRequest, FindIdTokenResponse>
{
    /// <inheritdoc/>
    public static string Name => "session.FindIdToken";
}

/// <summary>The id token.</summary>
/// <param name="IdToken">The token; null when none has the identity.</param>
public sealed record FindIdTokenResponse(IdTokenEntry? IdToken);

/// <summary>Registers an id token, or puts all that is known of it anew. It is known by its text and its type, both without case.</summary>
/// <param name="Token">The token; 1 to 255 characters. Not for logs.</param>
/// <param name="Type">As OCPP 2.x spells it; at most 20 characters; empty for an id tag of 1.6.</param>
/// <param name="IsBlocked">Whether it is refused.</param>
/// <param name="ExpiresAt">From when on it is refused as expired; null for never.</param>
/// <param name="GroupId">Its group; at most 255 characters.</param>
/// <param name="AllowsConcurrentTransactions">Whether it may have several transactions at a time.</param>
public sealed record SaveIdTokenRequest(
    string Token, string Type, bool IsBlocked, DateTimeOffset? ExpiresAt, string? GroupId, bool AllowsConcurrentTransactions)
    : IInternalRequest<SaveIdTokenRequest, SaveIdTokenResponse>
{
    /// <inheritdoc/>
    public static string Name => "session.SaveIdToken";
}

/// <summary>It is saved.</summary>
/// <param name="IdToken">The token.</param>
/// <param name="WasCreated">Whether it was not registered before.</param>
public sealed record SaveIdTokenResponse(IdTokenEntry IdToken, bool WasCreated);

/// <summary>Changes some of what is known of an id token; null leaves it as it is.</summary>
/// <param name="Id">Its identity.</param>
/// <param name="IsBlocked">Whether it is refused.</param>
/// <param name="AllowsConcurrentTransactions">Whether it may have several transactions at a time.</param>
/// <param name="ExpiresAt">From when on it is refused as expired.</param>
/// <param name="GroupId">Its group.</param>
public sealed record ChangeIdTokenRequest(
    Guid Id,
    bool? IsBlocked = null,
    bool? AllowsConcurrentTransactions = null,
    NewValue<DateTimeOffset?>? ExpiresAt = null,
    NewValue<string>? GroupId = null)
    : IInternalRequest<ChangeIdTokenRequest, FindIdTokenResponse>
{
    /// <inheritdoc/>
    public static string Name => "session.ChangeIdToken";
}

/// <summary>Forgets an id token. What it has charged stays.</summary>
/// <param name="Id">Its identity.</param>
public sealed record DeleteIdTokenRequest(Guid Id) : IInternalRequest<DeleteIdTokenRequest, DeleteIdTokenResponse>
{
    /// <inheritdoc/>
    public static string Name => "session.DeleteIdToken";
}

/// <summary>It is forgotten.</summary>
/// <param name="WasKnown">Whether it was registered.</param>
public sealed record DeleteIdTokenResponse(bool WasKnown);
