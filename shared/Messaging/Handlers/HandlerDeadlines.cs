using System.Collections.Concurrent;

namespace Ocpp.Micro.Messaging.Handlers;

/// <summary>Lends cancellation sources that fire at a call's deadline; most are never fired, and are used again.</summary>
internal sealed class HandlerDeadlines(TimeProvider clock)
{
    private readonly ConcurrentQueue<CancellationTokenSource> _idle = new();

    public CancellationTokenSource Rent(TimeSpan timeToLive)
    {
        if (!_idle.TryDequeue(out var source))
            return new(timeToLive, clock);

        source.CancelAfter(timeToLive);
        return source;
    }

    public void Return(CancellationTokenSource source)
    {
        if (source.TryReset())
            _idle.Enqueue(source);
        else
            source.Dispose();
    }
}
