using Ocpp.Micro.SessionService.Data;

namespace Ocpp.Micro.SessionService.Authorization;

/// <summary>What an id token is worth at this moment.</summary>
/// <param name="Status">The answer.</param>
/// <param name="ExpiresAt">Until when the charge point may rely on it; null for no limit.</param>
/// <param name="GroupId">The token's group; null for none.</param>
/// <param name="OneTransactionOnly">Whether a second transaction at a time is to be refused.</param>
internal sealed record Verdict(
    TokenStatus Status, DateTimeOffset? ExpiresAt = null, string? GroupId = null, bool OneTransactionOnly = false)
{
    /// <summary>What was answered once, from where it is kept; null when nothing was.</summary>
    public static Verdict? Kept(TokenStatus? status, DateTimeOffset? expiresAt, string? groupId) =>
        status is { } answered ? new(answered, expiresAt, groupId) : null;
}
