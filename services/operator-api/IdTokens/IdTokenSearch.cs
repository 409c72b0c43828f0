using System.Text.Json.Serialization;
using Ocpp.Micro.Contracts.IdTokens;
using Ocpp.Micro.OperatorApi.Queries;

namespace Ocpp.Micro.OperatorApi.IdTokens;

/// <summary>Which id tokens are looked for; each condition that is there must be met.</summary>
/// <param name="Token">Those of this text, in any case.</param>
/// <param name="Type">Those of this type; empty for id tags of 1.6.</param>
/// <param name="GroupId">Those of this group.</param>
/// <param name="IsBlocked">True for those that are blocked, false for the others.</param>
/// <param name="Limit">How many, 1 to 500; 100 if absent.</param>
/// <param name="Cursor">The <c>next</c> of the page before.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record IdTokenSearch(
    string? Token = null, string? Type = null, string? GroupId = null, bool? IsBlocked = null, int? Limit = null, string? Cursor = null)
{
    public ListIdTokensRequest Read(FilterReader reader) => new(
        reader.Page(Limit, Cursor),
        reader.Text("$.token", Token),
        reader.Text("$.type", Type),
        reader.Text("$.groupId", GroupId),
        IsBlocked);
}
