using System.Numerics;

namespace Ocpp.Micro.ChargePointSimulator.Statistics;

/// <summary>Counts durations in buckets of 3 % width, so that percentiles of any number of them cost a fixed 10 KB.</summary>
internal sealed class LatencyHistogram
{
    private const int SubBits = 5;
    private const int SubBuckets = 1 << SubBits;

    private readonly long[] _counts = new long[40 * SubBuckets];

    public void Record(TimeSpan duration)
    {
        var bucket = BucketOf((ulong)Math.Max(0, duration.TotalMicroseconds));
        Interlocked.Increment(ref _counts[Math.Min(bucket, _counts.Length - 1)]);
    }

    /// <summary>The duration that a share of all stays within, to 3 %; zero when there are none.</summary>
    /// <param name="share">From 0 to 1.</param>
    public TimeSpan Percentile(double share)
    {
        var rank = (long)Math.Ceiling(_counts.Sum() * share);
        for (int bucket = 0, seen = 0; bucket < _counts.Length && rank > 0; bucket++)
        {
            seen += (int)_counts[bucket];
            if (seen >= rank)
            {
                return TimeSpan.FromMicroseconds(UpperBoundOf(bucket));
            }
        }

        return TimeSpan.Zero;
    }

    // Below 32 µs a bucket is a microsecond wide, above that each power of two is cut into 32 buckets.
    private static int BucketOf(ulong microseconds)
    {
        var shift = Math.Max(0, BitOperations.Log2(microseconds | 1) - SubBits);
        return (shift * SubBuckets) + (int)(microseconds >> shift);
    }

    private static double UpperBoundOf(int bucket)
    {
        var shift = Math.Max(0, (bucket / SubBuckets) - 1);
        return Math.ScaleB(bucket - (shift * SubBuckets) + 1, shift) - 1;
    }
}
