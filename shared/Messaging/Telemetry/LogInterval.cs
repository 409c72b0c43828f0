namespace Ocpp.Micro.Messaging.Telemetry;

/// <summary>Lets one log line through in a while, and counts the others: what befalls one connection befalls thousands.</summary>
/// <param name="interval">For how long one line stands for all.</param>
/// <param name="clock">What the interval is measured with.</param>
public sealed class LogInterval(TimeSpan interval, TimeProvider clock)
{
    private readonly Lock _lock = new();
    private long? _last;
    private int _heldBack;

    /// <summary>Whether a line may be logged now.</summary>
    /// <param name="heldBack">How many were not since the last one.</param>
    public bool TryEnter(out int heldBack)
    {
        lock (_lock)
        {
            heldBack = _heldBack;
            if (_last is { } last && clock.GetElapsedTime(last) < interval)
            {
                _heldBack++;
                return false;
            }

            (_last, _heldBack) = (clock.GetTimestamp(), 0);
            return true;
        }
    }
}
