namespace Ocpp.Micro.ChargePointSimulator.Connection;

/// <summary>The CALLs of one connection that still wait for their answer, by unique id.</summary>
internal sealed class PendingCalls
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, TaskCompletionSource<CallOutcome>> _calls = new(1, StringComparer.Ordinal);
    private bool _closed;

    /// <summary>Null when the connection has ended or the unique id is already waiting.</summary>
    public TaskCompletionSource<CallOutcome>? Add(string uniqueId)
    {
        var call = new TaskCompletionSource<CallOutcome>(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_lock)
        {
            return !_closed && _calls.TryAdd(uniqueId, call) ? call : null;
        }
    }

    public void Remove(string uniqueId)
    {
        lock (_lock)
        {
            _calls.Remove(uniqueId);
        }
    }

    /// <summary>False for an answer that nobody waits for, or no longer.</summary>
    public bool TryComplete(string uniqueId, CallOutcome outcome)
    {
        TaskCompletionSource<CallOutcome>? call;
        lock (_lock)
        {
            if (!_calls.Remove(uniqueId, out call))
            {
                return false;
            }
        }

        return call.TrySetResult(outcome);
    }

    /// <summary>Ends every CALL that waits, and every later one at once.</summary>
    public void Close()
    {
        TaskCompletionSource<CallOutcome>[] calls;
        lock (_lock)
        {
            _closed = true;
            calls = [.. _calls.Values];
            _calls.Clear();
        }

        foreach (var call in calls)
        {
            call.TrySetResult(new(CallOutcomeKind.ConnectionLost));
        }
    }
}
