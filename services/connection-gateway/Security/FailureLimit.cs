namespace Ocpp.Micro.ConnectionGateway.Security;

/// <summary>
/// Counts failures by whom they came from, and says when there were too many in a minute, which begins with the first of them. It takes
/// the same memory however many there are: who fails shares a bucket with whoever happens to have the same hash, of another seed in each
/// process.
/// </summary>
/// <param name="perMinute">How many there may be; 0 is without limit.</param>
/// <param name="clock">The time.</param>
internal sealed class FailureLimit(int perMinute, TimeProvider clock)
{
    private const int Buckets = 16_384;

    private static readonly TimeSpan _minute = TimeSpan.FromMinutes(1);

    private readonly Bucket[] _buckets = perMinute == 0 ? [] : new Bucket[Buckets];
    private readonly Lock _counting = new();

    /// <summary>Whether somebody may try.</summary>
    public bool IsOpenTo(string who)
    {
        if (perMinute == 0)
            return true;

        lock (_counting)
        {
            return PresentOf(who).Failures < perMinute;
        }
    }

    /// <summary>Counts a failure, or an attempt that may become one; false, and nothing is counted, when there were too many.</summary>
    /// <param name="who">Whose.</param>
    /// <param name="minute">Which minute it counts in, for <see cref="TakeBack"/>.</param>
    public bool TryCount(string who, out long minute)
    {
        minute = 0;
        if (perMinute == 0)
            return true;

        lock (_counting)
        {
            ref var bucket = ref PresentOf(who);
            if (bucket.Failures >= perMinute)
                return false;

            bucket.Failures++;
            minute = bucket.Since;
            return true;
        }
    }

    /// <summary>An attempt that was counted has not failed.</summary>
    public void TakeBack(string who, long minute)
    {
        if (perMinute == 0)
            return;

        lock (_counting)
        {
            ref var bucket = ref PresentOf(who);
            if (bucket.Since == minute && bucket.Failures > 0)
                bucket.Failures--;
        }
    }

    private ref Bucket PresentOf(string who)
    {
        ref var bucket = ref _buckets[(uint)who.GetHashCode(StringComparison.Ordinal) % Buckets];
        var now = clock.GetTimestamp();
        if (bucket.Failures == 0 || clock.GetElapsedTime(bucket.Since, now) >= _minute)
            bucket = new Bucket { Since = now };

        return ref bucket;
    }

    private struct Bucket
    {
        public long Since;
        public int Failures;
    }
}
