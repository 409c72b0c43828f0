namespace Ocpp.Micro.Messaging.Calls;

/// <summary>A CALL that waits for its answer. Disposing it forgets it.</summary>
internal sealed class PendingCall : TaskCompletionSource<CallReply>, IDisposable
{
    private readonly PendingCalls _table;
    private readonly ITimer _deadline;
    private readonly CancellationToken _cancellationToken;
    private readonly CancellationTokenRegistration _cancellation;

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

    public void Dispose()
    {
        _table.Forget(this);
        _cancellation.Dispose();
        _deadline.Dispose();
    }
}
