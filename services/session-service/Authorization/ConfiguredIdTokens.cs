using System.Collections.Frozen;
using Microsoft.Extensions.Options;
using Ocpp.Micro.SessionService.Data;

namespace Ocpp.Micro.SessionService.Authorization;

/// <summary>The id tokens of <c>Session:IdTags</c>.</summary>
internal sealed class ConfiguredIdTokens(IOptions<SessionOptions> options)
{
    private readonly FrozenDictionary<TokenKey, IdToken> _tokens = options.Value.IdTags
        .DistinctBy(KeyOf)
        .ToFrozenDictionary(KeyOf, Token);

    public IdToken? Find(TokenKey key) => _tokens.GetValueOrDefault(key);

    private static TokenKey KeyOf(IdTagOptions entry) => TokenKey.Of(entry.Tag, entry.Type);

    private static IdToken Token(IdTagOptions entry) => new()
    {
        Token = KeyOf(entry).Token,
        Type = KeyOf(entry).Type,
        Blocked = entry.Blocked,
        ExpiresAt = entry.ExpiresAt,
        GroupId = entry.ParentIdTag is { } group ? TokenKey.Spell(group) : null,
        AllowsConcurrentTransactions = entry.AllowsConcurrentTransactions,
    };
}
