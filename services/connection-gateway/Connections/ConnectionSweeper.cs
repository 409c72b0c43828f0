using Microsoft.Extensions.Options;

namespace Ocpp.Micro.ConnectionGateway.Connections;

/// <summary>Looks at all connections in turn for what is overdue: one timer in place of two for each of them.</summary>
internal sealed class ConnectionSweeper(ConnectionRegistry registry, IOptions<GatewayOptions> options, TimeProvider clock) : BackgroundService
{
    private static readonly TimeSpan _longestInterval = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(IntervalFor(options.Value), clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                var now = clock.GetTimestamp();
                foreach (var connection in registry.All)
                    connection.CloseIfOverdue(now);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The gateway stops.
        }
    }

    // A time-out is kept to within a quarter.
    private static TimeSpan IntervalFor(GatewayOptions options)
    {
        var shortest = options.IdleTimeout < options.WriteTimeout ? options.IdleTimeout : options.WriteTimeout;

        return shortest / 4 < _longestInterval ? shortest / 4 : _longestInterval;
    }
}
