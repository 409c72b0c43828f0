using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Ocpp.Micro.SessionService.Data;

namespace Ocpp.Micro.SessionService.Authorization;

/// <summary>Says what an id token is worth: by the database, else by configuration, else by the rule for unknown ones.</summary>
internal sealed class IdTokenRegistry(
    SessionDbContext database, ConfiguredIdTokens configured, IOptions<SessionOptions> options, TimeProvider clock)
{
    public async Task<Verdict> JudgeAsync(TokenKey key, CancellationToken cancellationToken) =>
        await FindAsync(key, cancellationToken) is { } known ? Judge(known) : JudgeUnknown(key);

    /// <summary>The registered token; null when nobody has registered it.</summary>
    public async Task<IdToken?> FindAsync(TokenKey key, CancellationToken cancellationToken) =>
        await database.IdTokens.AsNoTracking().SingleOrDefaultAsync(
            entity => entity.Token == key.Token && entity.Type == key.Type, cancellationToken)
        ?? configured.Find(key);

    private Verdict Judge(IdToken token)
    {
        var status = token switch
        {
            { Blocked: true } => TokenStatus.Blocked,
            { ExpiresAt: { } expiry } when expiry <= clock.GetUtcNow() => TokenStatus.Expired,
            _ => TokenStatus.Accepted,
        };
        return new(status, token.ExpiresAt, token.GroupId, OneTransactionOnly: !token.AllowsConcurrentTransactions);
    }

    // Where anybody may charge, nobody has promised that an unknown token is one person. A charge point with a mere start button has
    // nobody to ask about (OCPP 2.0.1 C02), and a token it made itself "needs no checking by CSMS" (2.1 part 2 appendices §7.1).
    private Verdict JudgeUnknown(TokenKey key) => new(key.Type switch
    {
        _ when options.Value.UnknownIdTags is UnknownIdTags.Accept => TokenStatus.Accepted,
        TokenTypes.NoAuthorization or TokenTypes.Local => TokenStatus.Accepted,
        TokenTypes.None => TokenStatus.Invalid,
        _ => TokenStatus.Unknown,
    });
}
