using Microsoft.Extensions.Options;
using Ocpp.Micro.Messaging;

namespace Ocpp.Micro.ConnectionGateway.Connections;

/// <summary>
/// Sends the charge points away when the broker is away for longer than its grace. On purpose: a charge point that is offline keeps
/// its transactions until it is back, one that hears errors drops them after a few attempts.
/// </summary>
internal sealed partial class BrokerWatch(
    IBusReadiness bus,
    ConnectionRegistry registry,
    StaggeredClose staggered,
    IOptions<GatewayOptions> options,
    TimeProvider clock,
    ILogger<BrokerWatch> logger) : BackgroundService
{
    private static readonly TimeSpan _interval = TimeSpan.FromMilliseconds(250);

    private readonly TimeSpan _grace = options.Value.BrokerGrace;

    // Before it has been there for the first time, it is away for good.
    private volatile bool _isGivenUp = true;

    /// <summary>Whether charge points may come: the broker is there, or was a moment ago.</summary>
    public bool IsOpen => bus.IsReady || !_isGivenUp;

    /// <summary>Whether it has been away for longer than its grace, or was not there yet.</summary>
    public bool IsGivenUp => _isGivenUp;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(_interval, clock);
        try
        {
            while (true)
            {
                await WhileThereAsync(timer, stoppingToken);
                await WhileAwayAsync(timer, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The gateway stops, which sends everybody away as well.
        }
    }

    /// <summary>Completes when the broker has been away for longer than its grace.</summary>
    private async Task WhileThereAsync(PeriodicTimer timer, CancellationToken stoppingToken)
    {
        // From when it was seen to be away, not from when it was seen last: a gateway that itself stood still has seen nothing.
        long? away = null;
        while (bus.IsReady || _isGivenUp || away is null || clock.GetElapsedTime(away.Value) < _grace)
        {
            if (bus.IsReady)
            {
                (_isGivenUp, away) = (false, null);
            }
            // A gateway that stops takes its bus down itself.
            else if (away is null && !_isGivenUp && !registry.IsClosed)
            {
                away = clock.GetTimestamp();
                Log.Away(logger, _grace);
            }

            await timer.WaitForNextTickAsync(stoppingToken);
        }
    }

    /// <summary>Sends everybody away, until the broker is back.</summary>
    private async Task WhileAwayAsync(PeriodicTimer timer, CancellationToken stoppingToken)
    {
        _isGivenUp = true;
        Log.GivenUp(logger, _grace);
        using var back = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
        var closing = CloseAllAsync(back.Token);
        try
        {
            while (!bus.IsReady)
                await timer.WaitForNextTickAsync(stoppingToken);
        }
        finally
        {
            await back.CancelAsync();
            await closing;
        }

        _isGivenUp = false;
        Log.Back(logger);
    }

    private async Task CloseAllAsync(CancellationToken back)
    {
        try
        {
            // Again, for those that had been let in just before.
            for (; !back.IsCancellationRequested; await Task.Delay(_interval, clock, back))
                await staggered.RunAsync(registry.All, SendAway, back);
        }
        catch (OperationCanceledException) when (back.IsCancellationRequested)
        {
            // Those that are left may stay.
        }
    }

    // It may be back already, and newcomers with it, before anybody has looked.
    private void SendAway(GatewayConnection connection)
    {
        if (!bus.IsReady)
            connection.BeginClose(CloseReason.BrokerUnavailable);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "The broker has been away for {Grace}: charge points are sent away until it is back.")]
        public static partial void GivenUp(ILogger logger, TimeSpan grace);

        [LoggerMessage(3, LogLevel.Warning, "The broker is away. Charge points wait for it for {Grace}.")]
        public static partial void Away(ILogger logger, TimeSpan grace);

        [LoggerMessage(2, LogLevel.Information, "The broker is back.")]
        public static partial void Back(ILogger logger);
    }
}
