using System.Threading.RateLimiting;

namespace Ocpp.Micro.ConnectionGateway.Security;

/// <summary>
/// Counts failures by whom they came from, and says when there were too many in a minute. It takes the same memory however many there are:
/// who fails shares a bucket with whoever happens to have the same hash, of another seed in each process.
/// </summary>
internal sealed class FailureLimit(int perMinute) : IDisposable
{
    private const int Buckets = 16_384;

    private readonly PartitionedRateLimiter<string>? _limiter = perMinute == 0 ? null : Limiter(perMinute);

    /// <summary>Whether somebody may try.</summary>
    public bool IsOpenTo(string who)
    {
        using var lease = _limiter?.AttemptAcquire(who, permitCount: 0);
        return lease?.IsAcquired ?? true;
    }

    /// <summary>Somebody has failed.</summary>
    public void Failed(string who) => _limiter?.AttemptAcquire(who).Dispose();

    public void Dispose() => _limiter?.Dispose();

    private static PartitionedRateLimiter<string> Limiter(int perMinute)
    {
        var options = new TokenBucketRateLimiterOptions
        {
            TokenLimit = perMinute,
            TokensPerPeriod = 1,
            ReplenishmentPeriod = TimeSpan.FromMinutes(1) / perMinute,
            QueueLimit = 0,
            AutoReplenishment = false,
        };
        return PartitionedRateLimiter.Create<string, int>(
            who => RateLimitPartition.GetTokenBucketLimiter((int)((uint)who.GetHashCode(StringComparison.Ordinal) % Buckets), _ => options));
    }
}
