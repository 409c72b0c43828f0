using Microsoft.EntityFrameworkCore;
using Ocpp.Micro.OperatorApi.Data;

namespace Ocpp.Micro.OperatorApi.Access;

/// <summary>Makes, finds and revokes API keys.</summary>
internal sealed class ApiKeyStore(OperatorDbContext database, KeyAttempts attempts, TimeProvider clock)
{
    /// <summary>The valid key of a hash; null for none. How long the database looks for a hash tells nothing of the key that it is of.</summary>
    public async Task<ApiKey?> FindAsync(byte[] hash, CancellationToken cancellationToken)
    {
        var found = await database.ApiKeys.AsNoTracking().FirstOrDefaultAsync(key => key.Hash == hash, cancellationToken);
        return found?.IsValid(clock.GetUtcNow()) == true ? found : null;
    }

    /// <summary>Makes a key; it is never seen again.</summary>
    public async Task<(ApiKey Key, string Secret)> CreateAsync(
        string name, AccessScope scope, DateTimeOffset? expiresAt, string actor, CancellationToken cancellationToken)
    {
        var secret = KeySecret.Create();
        var key = New(secret, KeySecret.PrefixOf(secret), name, scope, expiresAt, actor);
        database.ApiKeys.Add(key);
        await database.SaveChangesAsync(cancellationToken);
        attempts.Remember(key.Hash, isValid: true);
        return (key, secret);
    }

    /// <summary>Makes a key with every right when there is no valid one of that kind; null when there is.</summary>
    public Task<string?> CreateFirstAsync(string actor, CancellationToken cancellationToken) =>
        database.InTransactionAsync<string?>(
            async token =>
            {
                var keys = await database.ApiKeys.AsNoTracking().Where(key => key.Scope == AccessScope.Admin).ToListAsync(token);
                if (keys.Exists(key => key.IsValid(clock.GetUtcNow())))
                    return null;

                var secret = KeySecret.Create();
                database.ApiKeys.Add(New(secret, KeySecret.PrefixOf(secret), "first", AccessScope.Admin, null, actor));
                await database.SaveChangesAsync(token);
                return secret;
            },
            cancellationToken);

    /// <summary>
    /// Takes the key of the configuration in, and revokes those that stood there before. A key once revoked stays so and revokes none:
    /// while instances are updated one after the other, an old one that starts again must not lock out the new ones.
    /// </summary>
    /// <returns>False when it stands revoked.</returns>
    public Task<bool> ConfigureAsync(string secret, string actor, CancellationToken cancellationToken) =>
        database.RetryOnConflictAsync(
            async (_, token) =>
            {
                var hash = KeySecret.HashOf(secret);
                var ours = await database.ApiKeys.FirstOrDefaultAsync(key => key.Hash == hash, token);
                if (ours?.IsValid(clock.GetUtcNow()) == false)
                    return false;

                var former = await database.ApiKeys.Where(key => key.CreatedBy == actor && key.RevokedAt == null).ToListAsync(token);
                foreach (var key in former.Where(key => key != ours))
                    key.RevokedAt = clock.GetUtcNow();

                if (ours is null)
                    database.ApiKeys.Add(New(secret, null, "bootstrap", AccessScope.Admin, null, actor));
                await database.SaveChangesAsync(token);
                attempts.Remember(hash, isValid: true);
                return true;
            },
            cancellationToken);

    /// <summary>Whether anybody can get in by a key with every right.</summary>
    public async Task<bool> HasAdminAsync(CancellationToken cancellationToken)
    {
        var keys = await database.ApiKeys.AsNoTracking().Where(key => key.Scope == AccessScope.Admin).ToListAsync(cancellationToken);
        return keys.Exists(key => key.IsValid(clock.GetUtcNow()));
    }

    /// <summary>Revokes a key from now on; false when there is none of that id.</summary>
    public async Task<bool> RevokeAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await database.ApiKeys.FindAsync([id], cancellationToken) is not { } key)
            return false;

        key.RevokedAt ??= clock.GetUtcNow();
        await database.SaveChangesAsync(cancellationToken);
        return true;
    }

    private ApiKey New(string secret, string? prefix, string name, AccessScope scope, DateTimeOffset? expiresAt, string actor) => new()
    {
        Id = Guid.CreateVersion7(clock.GetUtcNow()),
        Name = name,
        Prefix = prefix,
        Hash = KeySecret.HashOf(secret),
        Scope = scope,
        CreatedAt = clock.GetUtcNow(),
        CreatedBy = actor,
        ExpiresAt = expiresAt,
    };
}
