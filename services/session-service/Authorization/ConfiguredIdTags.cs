using System.Collections.Frozen;
using Microsoft.Extensions.Options;
using Ocpp.Micro.SessionService.Data;

namespace Ocpp.Micro.SessionService.Authorization;

/// <summary>The id tags of <c>Session:IdTags</c>.</summary>
internal sealed class ConfiguredIdTags(IOptions<SessionOptions> options)
{
    private readonly FrozenDictionary<string, IdTag> _idTags = options.Value.IdTags
        .DistinctBy(entry => IdTagSpelling.Of(entry.Tag))
        .Select(entry => new IdTag
        {
            Tag = IdTagSpelling.Of(entry.Tag),
            Blocked = entry.Blocked,
            ExpiresAt = entry.ExpiresAt,
            ParentIdTag = entry.ParentIdTag is { } parent ? IdTagSpelling.Of(parent) : null,
            AllowsConcurrentTransactions = entry.AllowsConcurrentTransactions,
        })
        .ToFrozenDictionary(idTag => idTag.Tag);

    public IdTag? Find(string spelling) => _idTags.GetValueOrDefault(spelling);
}
