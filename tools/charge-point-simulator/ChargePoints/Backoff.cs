namespace Ocpp.Micro.ChargePointSimulator.ChargePoints;

/// <summary>
/// The waits between attempts to connect: doubling up to a limit, each between half and the whole of its length, so that a
/// fleet that lost its central system does not come back as one.
/// </summary>
internal sealed class Backoff(TimeSpan shortest, TimeSpan longest, Random random)
{
    private int _attempts;

    public TimeSpan Next()
    {
        var whole = Math.Min(longest.TotalSeconds, Math.ScaleB(shortest.TotalSeconds, Math.Min(_attempts++, 30)));
        return TimeSpan.FromSeconds(whole * (0.5 + (random.NextDouble() / 2)));
    }

    public void Reset() => _attempts = 0;
}
