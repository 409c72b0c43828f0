using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Ocpp.Micro.ServiceDefaults.Hosting;

/// <summary>Does the same again and again until the service stops. A turn that fails is logged, and the next one comes all the same.</summary>
/// <param name="interval">
/// From the start of a turn to the start of the next; a turn that takes longer is followed by the next at once. Zero: there is none.
/// </param>
/// <param name="clock">What the interval is measured with.</param>
/// <param name="logger">Hears of turns that failed, by its category.</param>
public abstract partial class PeriodicService(TimeSpan interval, TimeProvider clock, ILogger logger) : BackgroundService
{
    // From the start on, so that no tick is missed while ExecuteAsync has yet to be scheduled.
    private PeriodicTimer? _timer;

    /// <summary>What the interval is measured with.</summary>
    protected TimeProvider Clock { get; } = clock;

    /// <summary>Hears of turns that failed.</summary>
    protected ILogger Logger { get; } = logger;

    /// <inheritdoc/>
    public override Task StartAsync(CancellationToken cancellationToken)
    {
        _timer = new PeriodicTimer(interval == TimeSpan.Zero ? Timeout.InfiniteTimeSpan : interval, Clock);
        return base.StartAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        _timer?.Dispose();
        base.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>One turn.</summary>
    /// <param name="cancellationToken">The service stops.</param>
    protected abstract Task RunAsync(CancellationToken cancellationToken);

    /// <summary>What comes before the first interval; nothing by default.</summary>
    /// <param name="cancellationToken">The service stops.</param>
    protected virtual Task BeginAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    protected sealed override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await BeginAsync(stoppingToken);
            while (await _timer!.WaitForNextTickAsync(stoppingToken))
                await TryRunAsync(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The service stops.
        }
    }

    /// <summary>One turn, whose failure is logged.</summary>
    /// <param name="cancellationToken">The service stops.</param>
    protected async Task TryRunAsync(CancellationToken cancellationToken)
    {
        try
        {
            await RunAsync(cancellationToken);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            // Whatever it was: a loop that ends on it would do its work never again, and nobody would notice.
            Log.Failed(Logger, exception, interval);
        }
    }

    private static partial class Log
    {
        // In the category of the service that derives from this: clear of its own.
        [LoggerMessage(100, LogLevel.Warning, "What is done every {Interval} failed; it is tried again.")]
        public static partial void Failed(ILogger logger, Exception exception, TimeSpan interval);
    }
}
