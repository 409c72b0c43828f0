namespace Ocpp.Micro.ConnectionGateway.Calls;

/// <summary>Works on frames of one connection one after the other, in the order they came. Only so many may wait.</summary>
internal abstract class OrderedQueue(int maxWaiting)
{
    private readonly Lock _lock = new();

    // Made when needed: most charge points never have two outstanding, and many are idle.
    private Queue<IncomingCall>? _waiting;
    private CancellationTokenSource? _closed;
    private TaskCompletionSource? _idle;
    private TaskCompletionSource? _done;
    private string? _current;
    private bool _busy;
    private bool _ended;

    /// <summary>
    /// Takes one. It returns before it is worked off, so that the socket is read on; the payload has been handed on or copied by then.
    /// </summary>
    public ValueTask AcceptAsync(IncomingCall call)
    {
        lock (_lock)
        {
            if (_ended)
                return ValueTask.CompletedTask;
            if (_busy)
                return TryEnqueue(call) ? ValueTask.CompletedTask : RefuseAsync(call);

            _busy = true;
            _current = call.UniqueId;
            _closed ??= new CancellationTokenSource();
        }

        // It runs until the call is handed on; WhenIdleAsync tells when all of it is done.
        _ = WorkOffAsync(call, _closed.Token);

        return ValueTask.CompletedTask;
    }

    /// <summary>Whether one is being worked on.</summary>
    public bool IsBusy
    {
        get
        {
            lock (_lock)
                return _busy;
        }
    }

    /// <summary>Completes when none is waiting or being worked on.</summary>
    public Task WhenIdleAsync()
    {
        lock (_lock)
        {
            if (!_busy)
                return Task.CompletedTask;

            _idle ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            return _idle.Task;
        }
    }

    /// <summary>Completes when the one with that unique id is done, if it is the one being worked on; one that still waits is not waited for.</summary>
    public Task WhenDoneAsync(string uniqueId)
    {
        lock (_lock)
        {
            if (_current != uniqueId)
                return Task.CompletedTask;

            _done ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            return _done.Task;
        }
    }

    /// <summary>Gives up what is waiting, for a connection that has ended.</summary>
    public async Task EndAsync()
    {
        lock (_lock)
            _ended = true;

        if (_closed is not null)
            await _closed.CancelAsync();

        await WhenIdleAsync();
        while (_waiting?.TryDequeue(out var call) == true)
        {
            GaveUp(call);
            call.Release();
        }

        _closed?.Dispose();
    }

    /// <summary>Works one off. It does not throw, and touches the payload no more once it has yielded.</summary>
    protected abstract ValueTask WorkAsync(IncomingCall call, CancellationToken closed);

    /// <summary>Deals with one that there is no place for.</summary>
    protected abstract ValueTask RefuseAsync(IncomingCall call);

    /// <summary>Hears of one that waited in vain.</summary>
    protected virtual void GaveUp(IncomingCall call)
    {
    }

    private bool TryEnqueue(IncomingCall call)
    {
        _waiting ??= new Queue<IncomingCall>();
        if (_waiting.Count >= maxWaiting)
            return false;

        _waiting.Enqueue(call.Detach());
        return true;
    }

    private async Task WorkOffAsync(IncomingCall first, CancellationToken closed)
    {
        await WorkAsync(first, closed);
        while (TryDequeue(out var next))
        {
            try
            {
                await WorkAsync(next, closed);
            }
            finally
            {
                next.Release();
            }
        }
    }

    private bool TryDequeue(out IncomingCall call)
    {
        lock (_lock)
        {
            _done?.TrySetResult();
            _done = null;
            call = default;
            if (!_ended && _waiting?.TryDequeue(out call) == true)
            {
                _current = call.UniqueId;
                return true;
            }

            _current = null;

            _busy = false;
            _idle?.TrySetResult();
            _idle = null;
            return false;
        }
    }
}
