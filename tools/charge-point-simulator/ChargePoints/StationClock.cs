namespace Ocpp.Micro.ChargePointSimulator.ChargePoints;

/// <summary>
/// The charge point's clock as it stands in messages: to the millisecond, and never the same twice, because a reading's time
/// is part of what identifies it.
/// </summary>
internal sealed class StationClock(TimeProvider time)
{
    private readonly Lock _lock = new();
    private DateTimeOffset _last;

    public DateTimeOffset Next()
    {
        var now = time.GetUtcNow();
        now = now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMillisecond));
        lock (_lock)
        {
            _last = now > _last ? now : _last.AddMilliseconds(1);
            return _last;
        }
    }
}
