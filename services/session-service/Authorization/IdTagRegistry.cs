using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Ocpp.Micro.SessionService.Data;

namespace Ocpp.Micro.SessionService.Authorization;

/// <summary>Says what an id tag is worth: by the database, else by configuration, else by the rule for unknown ones.</summary>
internal sealed class IdTagRegistry(
    SessionDbContext database, ConfiguredIdTags configured, IOptions<SessionOptions> options, TimeProvider clock)
{
    public async Task<Verdict> JudgeAsync(string idTag, CancellationToken cancellationToken)
    {
        var spelling = IdTagSpelling.Of(idTag);
        var known = await database.IdTags.AsNoTracking().SingleOrDefaultAsync(entity => entity.Tag == spelling, cancellationToken)
            ?? configured.Find(spelling);
        return known is null ? JudgeUnknown() : Judge(known);
    }

    private Verdict Judge(IdTag idTag)
    {
        var status = idTag switch
        {
            { Blocked: true } => IdTagStatus.Blocked,
            { ExpiresAt: { } expiry } when expiry <= clock.GetUtcNow() => IdTagStatus.Expired,
            _ => IdTagStatus.Accepted,
        };
        return new(status, idTag.ExpiresAt, idTag.ParentIdTag, OneTransactionOnly: !idTag.AllowsConcurrentTransactions);
    }

    // Where anybody may charge, nobody has promised that an unknown tag is one person.
    private Verdict JudgeUnknown() => new(
        options.Value.UnknownIdTags is UnknownIdTags.Accept ? IdTagStatus.Accepted : IdTagStatus.Invalid);
}
