using Ocpp.Micro.Messaging.Transport;

namespace Ocpp.Micro.Messaging.Calls;

/// <summary>A CALL that waits for its answer. Disposing it forgets it.</summary>
internal sealed class PendingCall : TaskCompletionSource<CallReply>, IDisposable
{
    private readonly PendingCalls _table;
    private readonly ITimer _deadline;
    private readonly CancellationToken _cancellationToken;
    private readonly CancellationTokenRegistration _cancellation;
    private OutgoingCall _sent;
    private bool _isSent;

    // Continuations leave the broker's reading thread at once.
    public PendingCall(PendingCalls table, long key, TimeSpan timeToLive, TimeProvider clock, CancellationToken cancellationToken)
        : base(TaskCreationOptions.RunContinuationsAsynchronously)
    {
        _table = table;
        Key = key;
        _deadline = clock.CreateTimer(
            static state => ((PendingCall)state!).TrySetResult(OwnReplies.TooLate), this, timeToLive, Timeout.InfiniteTimeSpan);
        _cancellationToken = cancellationToken;
        _cancellation = cancellationToken.UnsafeRegister(
            static state => ((PendingCall)state!).TrySetCanceled(((PendingCall)state)._cancellationToken), this);
    }

    /// <summary>The key that the answer brings back.</summary>
    public long Key { get; }

    /// <summary>Notes that the broker has it, or is about to; the payload must stay as it is until the answer.</summary>
    public void Sent(in OutgoingCall call)
    {
        _sent = call;
        Volatile.Write(ref _isSent, true);
    }

    /// <summary>Notes that the broker has not got it after all, and that somebody sees to that.</summary>
    public void NotSent() => Volatile.Write(ref _isSent, false);

    /// <summary>What to send again when the way of its answer was lost; false when the broker never had it, or it has been answered.</summary>
    public bool TryRepeat(out OutgoingCall call)
    {
        var waits = Volatile.Read(ref _isSent) && !Task.IsCompleted;
        call = waits ? _sent : default;
        return waits;
    }

    public void Dispose()
    {
        _table.Forget(this);
        _cancellation.Dispose();
        _deadline.Dispose();
    }
}
