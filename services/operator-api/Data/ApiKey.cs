using Ocpp.Micro.OperatorApi.Access;

namespace Ocpp.Micro.OperatorApi.Data;

/// <summary>A key that opens the API. What it is like is known to its holder alone: a hash recognises it.</summary>
internal sealed class ApiKey : IRecorded
{
    public required Guid Id { get; init; }

    /// <summary>What it is for, in the words of who made it.</summary>
    public required string Name { get; init; }

    /// <summary>How it begins, for people to know it by; null for one that was not made here, whose beginning may be worth something.</summary>
    public required string? Prefix { get; init; }

    /// <summary>SHA-256 of the whole key.</summary>
    public required byte[] Hash { get; init; }

    public required AccessScope Scope { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Who made it, as the audit trail names callers.</summary>
    public required string CreatedBy { get; init; }

    /// <summary>From when on it opens nothing; null for never.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>When it was revoked; null as long as it is not.</summary>
    public DateTimeOffset? RevokedAt { get; set; }

    public bool IsValid(DateTimeOffset now) => RevokedAt is null && (ExpiresAt is null || ExpiresAt > now);
}
