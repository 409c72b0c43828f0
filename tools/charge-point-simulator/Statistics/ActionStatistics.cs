namespace Ocpp.Micro.ChargePointSimulator.Statistics;

/// <summary>What became of the CALLs of one action.</summary>
public sealed class ActionStatistics
{
    private readonly long[] _verdicts = new long[Enum.GetValues<VerdictKind>().Length];
    private readonly LatencyHistogram _latencies = new();

    internal ActionStatistics(string action) => Action = action;

    /// <summary>The action.</summary>
    public string Action { get; }

    /// <summary>How many were sent and have come to an end.</summary>
    public long Calls => _verdicts.Sum();

    /// <summary>How many a CALLRESULT or CALLERROR came for.</summary>
    public long Answered => Calls - Count(VerdictKind.TimedOut) - Count(VerdictKind.ConnectionLost);

    /// <summary>How many came to this verdict.</summary>
    public long Count(VerdictKind kind) => Interlocked.Read(ref _verdicts[(int)kind]);

    /// <summary>The time within which this share of the answers came, to 3 %.</summary>
    /// <param name="share">From 0 to 1; 0.99 for the 99th percentile.</param>
    public TimeSpan Latency(double share) => _latencies.Percentile(share);

    internal void Record(VerdictKind kind, TimeSpan elapsed)
    {
        Interlocked.Increment(ref _verdicts[(int)kind]);
        if (kind is not (VerdictKind.TimedOut or VerdictKind.ConnectionLost))
        {
            _latencies.Record(elapsed);
        }
    }
}
