using Ocpp.Micro.Contracts.V2;
using Ocpp.Micro.SessionService.Data;
using V201 = Ocpp.Micro.Contracts.V201;
using V21 = Ocpp.Micro.Contracts.V21;

namespace Ocpp.Micro.SessionService.Authorization;

/// <summary>Words a verdict as OCPP 2.x does (2.0.1 and 2.1 part 2, IdTokenInfoType). A group is an id of the central system's making.</summary>
internal static class IdTokenInfos
{
    private const int TokenLengthOfV201 = 36;
    private const int TokenLengthOfV21 = 255;

    public static V201.IdTokenInfo OfV201(Verdict verdict) => new(
        StatusOf(verdict.Status),
        verdict.ExpiresAt,
        GroupIdToken: GroupOf(verdict, TokenLengthOfV201) is { } group ? new(group, V201.IdTokenEnum.Central) : null);

    public static V21.IdTokenInfo OfV21(Verdict verdict) => new(
        StatusOf(verdict.Status),
        verdict.ExpiresAt,
        GroupIdToken: GroupOf(verdict, TokenLengthOfV21) is { } group ? new(group, TokenTypes.Central) : null);

    // A group that the version cannot spell is left out rather than cut: cut, it could be another's.
    private static string? GroupOf(Verdict verdict, int length) =>
        verdict.GroupId is { } group && group.Length <= length ? group : null;

    private static AuthorizationStatusEnum StatusOf(TokenStatus status) => status switch
    {
        TokenStatus.Accepted => AuthorizationStatusEnum.Accepted,
        TokenStatus.Blocked => AuthorizationStatusEnum.Blocked,
        TokenStatus.Expired => AuthorizationStatusEnum.Expired,
        TokenStatus.ConcurrentTx => AuthorizationStatusEnum.ConcurrentTx,
        TokenStatus.Unknown => AuthorizationStatusEnum.Unknown,
        _ => AuthorizationStatusEnum.Invalid,
    };
}
