using System.Text.Json.Serialization;
using Ocpp.Micro.Contracts.Payloads;
using Ocpp.Micro.OperatorApi.Audit;

namespace Ocpp.Micro.OperatorApi.IdTokens;

/// <summary>All that is to be known of an id token.</summary>
/// <param name="Token">The token, compared without case; 1 to 255 characters.</param>
/// <param name="Type">As OCPP 2.x spells it; absent for an id tag of 1.6.</param>
/// <param name="IsBlocked">Whether it is refused.</param>
/// <param name="ExpiresAt">From when on it is refused as expired; absent for never.</param>
/// <param name="GroupId">Its group; absent for none.</param>
/// <param name="AllowsConcurrentTransactions">Whether it may have several transactions at a time.</param>
internal sealed record IdTokenBody(
    string? Token,
    string? Type = null,
    bool IsBlocked = false,
    DateTimeOffset? ExpiresAt = null,
    string? GroupId = null,
    bool AllowsConcurrentTransactions = false) : IChange
{
    [JsonIgnore]
    public object WithoutSecrets => this with { Token = RedactedJson.Mask, GroupId = GroupId is null ? null : RedactedJson.Mask };

    /// <summary>Nothing of a token, wherever it may be written.</summary>
    public override string ToString() => nameof(IdTokenBody);
}
