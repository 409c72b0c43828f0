using System.Diagnostics.Metrics;

namespace Ocpp.Micro.Persistence.Outbox;

/// <summary>Tells for how long an outbox could not be emptied, which is the most that its oldest fact has waited.</summary>
internal sealed class OutboxBacklog<TContext>
    where TContext : ServiceDbContext
{
    private readonly TimeProvider _clock;
    private readonly KeyValuePair<string, object?> _tag;

    // In ticks of the clock; 0 while there is none.
    private long _since;

    public OutboxBacklog(string schema, IMeterFactory meters, TimeProvider clock)
    {
        _clock = clock;
        _tag = new(PersistenceTelemetry.Schema, schema);
        meters.Create(PersistenceTelemetry.SourceName)
            .CreateObservableGauge(PersistenceTelemetry.OutboxAge, Measure, "s", "How long an outbox could not be emptied.");
    }

    /// <summary>Nothing is left.</summary>
    public void IsGone() => Interlocked.Exchange(ref _since, 0);

    /// <summary>Something is left.</summary>
    public void IsThere() => Interlocked.CompareExchange(ref _since, _clock.GetTimestamp(), 0);

    private Measurement<double> Measure()
    {
        var since = Interlocked.Read(ref _since);
        return new(since == 0 ? 0 : _clock.GetElapsedTime(since).TotalSeconds, _tag);
    }
}
