using Ocpp.Micro.Messaging;

namespace Ocpp.Micro.BootService.Connections;

/// <summary>
/// Looks for gateways whose lease ran out. Silence says nothing as long as nobody could be heard: after its own start, after the broker or
/// the database was away, it gives every gateway the time of a lease to come forward.
/// </summary>
internal sealed partial class LeaseSweeper(LeaseStore leases, IBusReadiness bus, TimeProvider clock, ILogger<LeaseSweeper> logger)
    : BackgroundService
{
    private static readonly TimeSpan _interval = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan _timeToComeForward = TimeSpan.FromSeconds(15);

    private long _deafAt = clock.GetTimestamp();

    /// <summary>Gives up the connections of gateways that are gone, if that can be said.</summary>
    public async Task SweepAsync(CancellationToken cancellationToken)
    {
        if (!bus.IsReady)
            _deafAt = clock.GetTimestamp();
        if (clock.GetElapsedTime(_deafAt) < _timeToComeForward)
            return;

        try
        {
            await leases.GiveUpAsync(cancellationToken);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            _deafAt = clock.GetTimestamp();
            Log.NotSwept(logger, exception);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(_interval, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
                await SweepAsync(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The service stops.
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Leases of gateways could not be looked at; it is tried again.")]
        public static partial void NotSwept(ILogger logger, Exception exception);
    }
}
