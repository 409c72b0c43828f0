using Ocpp.Micro.Contracts;
using Ocpp.Micro.Messaging.Calls;

namespace Ocpp.Micro.ConnectionGateway.Calls;

/// <summary>
/// Answers the CALLs of one connection one after the other, in the order they came. A charge point should have one outstanding
/// (OCPP-J 1.6 §4.1.1), so whoever sends two means the second to follow the first: a BootNotification and the status after it
/// must not overtake each other on their way through different services. A unique id that comes again is answered again; whether
/// it is a retry only the service that owns the action can tell.
/// </summary>
internal sealed class CallQueue(CallRelay relay, ConnectionIdentity connection, IAnswerOutput output, int maxWaiting)
{
    private readonly Lock _lock = new();

    // Made when needed: most charge points never have two outstanding, and many are idle.
    private Queue<IncomingCall>? _waiting;
    private CancellationTokenSource? _closed;
    private TaskCompletionSource? _idle;
    private bool _busy;
    private bool _ended;

    /// <summary>
    /// Takes a CALL. It returns before the answer is there, so that the socket is read on; the payload has been handed on or copied
    /// by then.
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
            _closed ??= new CancellationTokenSource();
        }

        // It runs until the call is handed on; WhenIdleAsync tells when all of it is done.
        _ = AnswerAllAsync(call, _closed.Token);

        return ValueTask.CompletedTask;
    }

    /// <summary>Completes when no CALL is waiting for its answer.</summary>
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

    /// <summary>Gives up what is waiting, for a connection that has ended: nobody is there to be answered.</summary>
    public async Task EndAsync()
    {
        lock (_lock)
            _ended = true;

        if (_closed is not null)
            await _closed.CancelAsync();

        await WhenIdleAsync();
        while (_waiting?.TryDequeue(out var call) == true)
            call.Release();

        _closed?.Dispose();
    }

    private bool TryEnqueue(IncomingCall call)
    {
        _waiting ??= new Queue<IncomingCall>();
        if (_waiting.Count >= maxWaiting)
            return false;

        _waiting.Enqueue(call.Detach());
        return true;
    }

    // GenericError, not InternalError: it is not the gateway that failed.
    private async ValueTask RefuseAsync(IncomingCall call)
    {
        relay.CallRefused(connection, call);
        await output.AnswerAsync(call.UniqueId, CallReply.Error(OcppErrorCode.GenericError, "Too many calls are waiting for their answer."));
    }

    private async Task AnswerAllAsync(IncomingCall first, CancellationToken closed)
    {
        await relay.AnswerAsync(first, connection, output, closed);
        while (TryDequeue(out var next))
        {
            try
            {
                await relay.AnswerAsync(next, connection, output, closed);
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
            call = default;
            if (!_ended && _waiting?.TryDequeue(out call) == true)
                return true;

            _busy = false;
            _idle?.TrySetResult();
            _idle = null;
            return false;
        }
    }
}
