using Ocpp.Micro.Contracts.V16;
using Ocpp.Micro.SessionService.Data;

namespace Ocpp.Micro.SessionService.Authorization;

/// <summary>Words a verdict as OCPP 1.6 does (§7.27).</summary>
internal static class IdTagInfos
{
    private const int IdTokenLength = 20;

    // A parent that OCPP 1.6 cannot spell is left out rather than cut: cut, it could be another's.
    public static IdTagInfo Of(Verdict verdict) => new(
        StatusOf(verdict.Status),
        verdict.ExpiresAt,
        verdict.GroupId is { Length: <= IdTokenLength } parent ? parent : null);

    private static AuthorizationStatus StatusOf(TokenStatus status) => status switch
    {
        TokenStatus.Accepted => AuthorizationStatus.Accepted,
        TokenStatus.Blocked => AuthorizationStatus.Blocked,
        TokenStatus.Expired => AuthorizationStatus.Expired,
        TokenStatus.ConcurrentTx => AuthorizationStatus.ConcurrentTx,
        _ => AuthorizationStatus.Invalid,
    };
}
