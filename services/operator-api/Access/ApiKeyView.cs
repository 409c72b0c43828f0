using Ocpp.Micro.OperatorApi.Audit;
using Ocpp.Micro.OperatorApi.Data;

namespace Ocpp.Micro.OperatorApi.Access;

/// <summary>An API key as it is listed: without what would open anything.</summary>
/// <param name="Id">Its identity.</param>
/// <param name="Name">What it is for.</param>
/// <param name="Prefix">How it begins; absent for one of the configuration.</param>
/// <param name="Scope">What its holder may do; each scope includes those before it.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="CreatedBy">Who made it.</param>
/// <param name="ExpiresAt">From when on it opens nothing; absent for never.</param>
/// <param name="RevokedAt">When it was revoked; absent as long as it is not.</param>
internal sealed record ApiKeyView(
    Guid Id, string Name, string? Prefix, AccessScope Scope, DateTimeOffset CreatedAt, string CreatedBy, DateTimeOffset? ExpiresAt, DateTimeOffset? RevokedAt)
{
    public static ApiKeyView Of(ApiKey key) =>
        new(key.Id, key.Name, key.Prefix, key.Scope, key.CreatedAt, key.CreatedBy, key.ExpiresAt, key.RevokedAt);
}

/// <summary>Asks for a key.</summary>
/// <param name="Name">What it is for; 1 to 100 characters.</param>
/// <param name="Scope">What its holder may do.</param>
/// <param name="ExpiresAt">From when on it opens nothing; absent for never.</param>
internal sealed record NewApiKey(string? Name, AccessScope? Scope, DateTimeOffset? ExpiresAt) : IChange;

/// <summary>A key that was made.</summary>
/// <param name="Key">The key itself, shown this once.</param>
/// <param name="Details">What is kept of it.</param>
internal sealed record CreatedApiKey(string Key, ApiKeyView Details);
