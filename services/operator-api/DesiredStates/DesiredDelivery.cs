using Microsoft.Extensions.Options;
using Ocpp.Micro.Messaging.Requests;
using Ocpp.Micro.ServiceDefaults.Hosting;

namespace Ocpp.Micro.OperatorApi.DesiredStates;

/// <summary>
/// Tells charge points what is desired of them, each one thing after the other, as soon as they are there and accepted. Stops after what is
/// under way.
/// </summary>
internal sealed partial class DesiredDelivery(
    DesiredTurns turns, DesiredSender sender, IOptions<DesiredStateOptions> options, TimeProvider clock, ILogger<DesiredDelivery> logger)
    : LifecycleService, IDisposable
{
    // The service that knows who is connected does not answer: most often it starts.
    private static readonly TimeSpan _soon = TimeSpan.FromSeconds(10);

    private readonly SemaphoreSlim _places = new(options.Value.Concurrency);
    private readonly CancellationTokenSource _stopping = new();
    private readonly Dictionary<string, Task> _running = [];

    /// <summary>Sees to charge points that may be due, without being waited for.</summary>
    public void Start(IEnumerable<string> chargePointIds)
    {
        lock (_running)
        {
            foreach (var id in chargePointIds.Where(id => !_stopping.IsCancellationRequested && !_running.ContainsKey(id)))
                _running.Add(id, RunAsync(id));
        }
    }

    /// <summary>While commands are still sent, and the bus still brings answers: services are stopped one after the other behind this.</summary>
    public override async Task StoppingAsync(CancellationToken cancellationToken)
    {
        await _stopping.CancelAsync();
        Task[] running;
        lock (_running)
            running = [.. _running.Values];

        await Task.WhenAll(running).WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    public void Dispose()
    {
        _places.Dispose();
        _stopping.Dispose();
    }

    private async Task RunAsync(string chargePointId)
    {
        // Whoever starts it holds the lock.
        await Task.Yield();
        try
        {
            await _places.WaitAsync(_stopping.Token);
            try
            {
                // Once more when there was something new meanwhile.
                while (await turns.TakeAsync(chargePointId, _stopping.Token) is { } turn)
                    await DeliverAsync(turn);
            }
            finally
            {
                _places.Release();
            }
        }
        catch (OperationCanceledException) when (_stopping.IsCancellationRequested)
        {
            // It stays in the database, due, for another instance, or for this one to start again.
        }
        catch (Exception exception)
        {
            // Nobody waits for it here. Its turn ends with the lease, and it is due then.
            Log.Failed(logger, exception, chargePointId);
        }
        finally
        {
            lock (_running)
                _running.Remove(chargePointId);
        }
    }

    private async Task DeliverAsync(DesiredTurn turn)
    {
        DateTimeOffset? dueAt = clock.GetUtcNow();
        try
        {
            dueAt = await DeliverAllAsync(turn);
        }
        finally
        {
            await turns.ReleaseAsync(turn, dueAt, CancellationToken.None);
        }
    }

    private async Task<DateTimeOffset?> DeliverAllAsync(DesiredTurn turn)
    {
        while (await turns.NextAsync(turn, _stopping.Token) is { } row)
        {
            Contracts.OcppVersion version;
            try
            {
                if (await sender.FindReadyAsync(turn.ChargePointId, _stopping.Token) is not { } ready)
                    return clock.GetUtcNow() + options.Value.RetryInterval;

                version = ready;
            }
            catch (RequestException exception)
            {
                Log.NotAsked(logger, turn.ChargePointId, exception.Reason);
                return clock.GetUtcNow() + _soon;
            }

            var step = await turns.BeginAsync(turn, row, _stopping.Token);
            if (step is DesiredStep.Begun)
            {
                var attempt = await sender.SendAsync(row, version);
                Log.Sent(logger, row.Kind, turn.ChargePointId, attempt.Status, attempt.Outcome);
                step = await turns.EndAsync(turn, row, attempt, CancellationToken.None);
            }

            if (step is DesiredStep.PutBack)
                return clock.GetUtcNow() + options.Value.RetryInterval;
            if (step is DesiredStep.TurnLost)
                return null;
        }

        return null;
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "A desired {Kind} was sent to {ChargePointId}: {Status} ({Outcome})")]
        public static partial void Sent(
            ILogger logger, DesiredStateKind kind, string chargePointId, DesiredStateStatus status, Commands.CommandState? outcome);

        [LoggerMessage(2, LogLevel.Warning, "Whether {ChargePointId} is there to hear what is desired of it is not known: {Reason}")]
        public static partial void NotAsked(ILogger logger, string chargePointId, string reason);

        [LoggerMessage(3, LogLevel.Warning, "What is desired of {ChargePointId} could not be seen to; it is tried again")]
        public static partial void Failed(ILogger logger, Exception exception, string chargePointId);
    }
}
