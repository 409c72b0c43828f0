using System.Collections.Concurrent;
using Ocpp.Micro.Messaging.Telemetry;

namespace Ocpp.Micro.Messaging.Calls;

/// <summary>This process's table of CALLs that wait for their answer, by a key of its own: a unique id is unique per charge point only.</summary>
internal sealed class PendingCalls(TimeProvider clock)
{
    private readonly ConcurrentDictionary<long, PendingCall> _calls = new();
    private long _lastKey;
    private volatile bool _stopping;

    /// <summary>How many calls wait.</summary>
    public int Count => _calls.Count;

    /// <summary>Enters a call. It is answered with <see cref="OwnReplies.TooLate"/> when its time is over.</summary>
    public PendingCall Open(TimeSpan timeToLive, CancellationToken cancellationToken)
    {
        var call = new PendingCall(this, Interlocked.Increment(ref _lastKey), timeToLive, clock, cancellationToken);
        _calls.TryAdd(call.Key, call);
        MessagingTelemetry.PendingCallOpened();
        if (_stopping)
            call.TrySetResult(OwnReplies.Stopping);

        return call;
    }

    /// <summary>Brings an answer; it is counted and dropped when its call has been answered already.</summary>
    public void Complete(long key, CallReply reply)
    {
        if (!_calls.TryGetValue(key, out var call) || !call.TrySetResult(reply))
            MessagingTelemetry.LateReplies.Add(1);
    }

    /// <summary>
    /// What the broker has had and nobody has answered. The way back belongs to one connection to the broker: with the connection, the
    /// answers to these are lost, if not the calls themselves.
    /// </summary>
    public IReadOnlyList<PendingCall> Unanswered() => [.. _calls.Values.Where(static call => call.TryRepeat(out _))];

    /// <summary>Answers whatever waits now or asks later: no reply can come any more.</summary>
    public void Stop()
    {
        _stopping = true;
        foreach (var call in _calls.Values)
            call.TrySetResult(OwnReplies.Stopping);
    }

    internal void Forget(PendingCall call)
    {
        if (_calls.TryRemove(call.Key, out _))
            MessagingTelemetry.PendingCallClosed();
    }
}
