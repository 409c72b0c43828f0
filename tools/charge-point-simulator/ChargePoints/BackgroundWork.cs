namespace Ocpp.Micro.ChargePointSimulator.ChargePoints;

/// <summary>Owns what a charge point does beside its main loop, so that its end can be awaited.</summary>
internal sealed class BackgroundWork(Action<Exception> failed)
{
    private readonly Lock _lock = new();
    private readonly HashSet<Task> _running = [];

    public void Start(Func<CancellationToken, Task> work, CancellationToken cancellationToken)
    {
        var task = RunAsync(work, cancellationToken);
        lock (_lock)
        {
            if (task.IsCompleted)
            {
                return;
            }

            _running.Add(task);
        }

        _ = task.ContinueWith(Forget, TaskScheduler.Default);
    }

    public async Task CompleteAsync()
    {
        while (Snapshot() is { Length: > 0 } running)
        {
            await Task.WhenAll(running);
        }
    }

    private Task[] Snapshot()
    {
        lock (_lock)
        {
            _running.RemoveWhere(task => task.IsCompleted);
            return [.. _running];
        }
    }

    private void Forget(Task task)
    {
        lock (_lock)
        {
            _running.Remove(task);
        }
    }

    private async Task RunAsync(Func<CancellationToken, Task> work, CancellationToken cancellationToken)
    {
        try
        {
            await work(cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The charge point ends, and its work with it.
        }
        catch (Exception exception)
        {
            failed(exception);
        }
    }
}
