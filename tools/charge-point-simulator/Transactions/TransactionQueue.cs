using Ocpp.Micro.ChargePointSimulator.ChargePoints;
using Ocpp.Micro.ChargePointSimulator.Connection;
using Ocpp.Micro.ChargePointSimulator.Statistics;

namespace Ocpp.Micro.ChargePointSimulator.Transactions;

/// <summary>
/// Delivers transaction-related messages one by one in chronological order, across lost connections, and retries what the
/// central system fails to process (OCPP 1.6 §3.7).
/// </summary>
internal sealed class TransactionQueue(
    ChargePointOptions options, ConfigurationStore configuration, Uplink uplink, CallStatistics statistics, TimeProvider clock)
{
    private readonly Lock _lock = new();
    private readonly Queue<QueuedMessage> _messages = new();
    private bool _stalled;
    private TaskCompletionSource _drained = Drained();
    private TaskCompletionSource _arrived = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public int Count
    {
        get
        {
            lock (_lock)
            {
                return _messages.Count;
            }
        }
    }

    /// <summary>Adds a message and waits until it is answered or clear that this takes longer.</summary>
    public Task SubmitAsync(QueuedMessage message)
    {
        lock (_lock)
        {
            if (_messages.Count == 0)
            {
                _drained = new(TaskCreationOptions.RunContinuationsAsynchronously);
            }

            _messages.Enqueue(message);
            if (_stalled || !uplink.IsReady)
            {
                message.Settle();
            }

            _arrived.TrySetResult();
            return message.Settled;
        }
    }

    /// <summary>Completes when the queue is empty.</summary>
    public Task DrainAsync(CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return _drained.Task.WaitAsync(cancellationToken);
        }
    }

    /// <summary>Delivers until cancelled; what is left then stays queued.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            while (true)
            {
                await Arrived().WaitAsync(cancellationToken);
                while (Head() is { } message)
                {
                    if (await DeliverAsync(message, cancellationToken))
                    {
                        Remove();
                    }
                }
            }
        }
        finally
        {
            Stall();
        }
    }

    private static TaskCompletionSource Drained()
    {
        var drained = new TaskCompletionSource();
        drained.SetResult();
        return drained;
    }

    private Task Arrived()
    {
        lock (_lock)
        {
            return _arrived.Task;
        }
    }

    private QueuedMessage? Head()
    {
        lock (_lock)
        {
            if (_messages.TryPeek(out var message))
            {
                return message;
            }

            _arrived = new(TaskCreationOptions.RunContinuationsAsynchronously);
            return null;
        }
    }

    private void Remove()
    {
        lock (_lock)
        {
            _messages.Dequeue().Settle();
            if (_messages.Count == 0)
            {
                _drained.TrySetResult();
            }
        }
    }

    /// <summary>True when the message is done with: answered, or given up.</summary>
    private async Task<bool> DeliverAsync(QueuedMessage message, CancellationToken cancellationToken)
    {
        if (!uplink.IsReady)
        {
            Stall();
            await uplink.WhenReadyAsync(cancellationToken);
        }

        Resume();
        message.UniqueId = options.RetryUniqueId == RetryUniqueId.New ? null : message.UniqueId;
        message.UniqueId ??= uplink.Client?.NextUniqueId();
        var outcome = await uplink.SendAsync(message.Action, message.Payload, message.UniqueId, cancellationToken);
        if (outcome.Kind == CallOutcomeKind.NotSent)
        {
            return false;
        }

        var verdict = message.Take(outcome);
        statistics.Record(options.Connection.ChargePointId, message.Action, outcome, verdict);
        await uplink.ObjectAsync(message.UniqueId, verdict, cancellationToken);
        return outcome.Kind switch
        {
            CallOutcomeKind.Result => true,
            CallOutcomeKind.ConnectionLost => false,
            _ => await FailAsync(message, cancellationToken),
        };
    }

    private async Task<bool> FailAsync(QueuedMessage message, CancellationToken cancellationToken)
    {
        if (++message.Failures >= configuration.TransactionMessageAttempts)
        {
            statistics.Deviate(new(options.Connection.ChargePointId, message.Action, $"dropped after {message.Failures} failures"));
            message.Drop();
            return true;
        }

        Stall();
        await Task.Delay(configuration.TransactionMessageRetryInterval * message.Failures, clock, cancellationToken);
        return false;
    }

    private void Resume()
    {
        lock (_lock)
        {
            _stalled = false;
        }
    }

    /// <summary>Nobody waits for a message that cannot be delivered now.</summary>
    private void Stall()
    {
        lock (_lock)
        {
            _stalled = true;
            foreach (var message in _messages)
            {
                message.Settle();
            }
        }
    }
}
