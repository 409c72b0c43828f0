using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Ocpp.Micro.Messaging.Telemetry;
using Ocpp.Micro.Messaging.Transport;

namespace Ocpp.Micro.Messaging.Handlers;

/// <summary>
/// Runs what follows a reply, beside the queues: a bounded number at a time, past which the queues wait for a place, and none for longer
/// than its time. The process does not end before all have run or their time is over.
/// </summary>
internal sealed partial class AfterReplies(IOptions<BrokerOptions> options, TimeProvider clock, ILogger<AfterReplies> logger) : IDisposable
{
    private readonly int _count = options.Value.AfterReplies;
    private readonly SemaphoreSlim _places = new(options.Value.AfterReplies, options.Value.AfterReplies);
    private readonly SemaphoreSlim _draining = new(1, 1);
    private readonly CancellationTokenSource _stopped = new();

    /// <summary>Waits for a place and starts; owns the scope from then on.</summary>
    public async ValueTask StartAsync(AsyncServiceScope scope, IncomingCall call, Func<CancellationToken, Task> afterReply)
    {
        await _places.WaitAsync(_stopped.Token);
        _ = RunAsync(scope, call, afterReply);
    }

    /// <summary>Starts something that may be left undone, unless there is no place for it; owns the scope then.</summary>
    public bool TryStart(AsyncServiceScope scope, IncomingCall call, Func<CancellationToken, Task> work)
    {
        if (!_places.Wait(0, CancellationToken.None))
            return false;

        _ = RunAsync(scope, call, work);
        return true;
    }

    /// <summary>Waits until none runs; those that still run when the token is cancelled are cancelled too.</summary>
    public async Task DrainAsync(CancellationToken cancellationToken)
    {
        await using var registration = cancellationToken.UnsafeRegister(static state => ((AfterReplies)state!)._stopped.Cancel(), this);
        // One at a time: two that take places in turns would wait for each other.
        await _draining.WaitAsync(CancellationToken.None);
        for (var place = 0; place < _count; place++)
            await _places.WaitAsync(CancellationToken.None);

        _places.Release(_count);
        _draining.Release();
    }

    public void Dispose()
    {
        _stopped.Dispose();
        _draining.Dispose();
        _places.Dispose();
    }

    private async Task RunAsync(AsyncServiceScope scope, IncomingCall call, Func<CancellationToken, Task> afterReply)
    {
        // The handler may go on synchronously for as long as it likes; the queue does not wait for it.
        await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        using var tooLong = new CancellationTokenSource(options.Value.AfterReplyTimeout, clock);
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(tooLong.Token, _stopped.Token);
        try
        {
            await using (scope)
            {
                using var span = MessagingSpans.StartAfterReply(call);
                await afterReply(ending.Token);
            }
        }
        catch (OperationCanceledException) when (_stopped.IsCancellationRequested)
        {
            Log.Cancelled(logger, call.RoutingKey, call.Context.ChargePointId);
        }
        catch (OperationCanceledException) when (tooLong.IsCancellationRequested)
        {
            Log.TooLong(logger, call.RoutingKey, call.Context.ChargePointId, options.Value.AfterReplyTimeout);
        }
        catch (Exception exception)
        {
            Log.Failed(logger, exception, call.RoutingKey, call.Context.ChargePointId);
        }
        finally
        {
            _places.Release();
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "What was to follow the reply to {RoutingKey} of {ChargePointId} failed")]
        public static partial void Failed(ILogger logger, Exception exception, string routingKey, string chargePointId);

        [LoggerMessage(2, LogLevel.Warning, "What was to follow the reply to {RoutingKey} of {ChargePointId} was cut short by the stop")]
        public static partial void Cancelled(ILogger logger, string routingKey, string chargePointId);

        [LoggerMessage(3, LogLevel.Error, "What was to follow the reply to {RoutingKey} of {ChargePointId} was cut short after {Timeout}")]
        public static partial void TooLong(ILogger logger, string routingKey, string chargePointId, TimeSpan timeout);
    }
}
