using Microsoft.Extensions.Options;
using Ocpp.Micro.ServiceDefaults.Hosting;

namespace Ocpp.Micro.ConnectionGateway.Connections;

/// <summary>Looks at all connections in turn for what is overdue: one timer in place of two for each of them.</summary>
internal sealed class ConnectionSweeper(
    ConnectionRegistry registry, IOptions<GatewayOptions> options, TimeProvider clock, ILogger<ConnectionSweeper> logger)
    : PeriodicService(IntervalFor(options.Value), clock, logger)
{
    private static readonly TimeSpan _longestInterval = TimeSpan.FromSeconds(5);

    protected override Task RunAsync(CancellationToken cancellationToken)
    {
        var now = Clock.GetTimestamp();
        foreach (var connection in registry.All)
            connection.CloseIfOverdue(now);

        return Task.CompletedTask;
    }

    // A time-out is kept to within a quarter.
    private static TimeSpan IntervalFor(GatewayOptions options)
    {
        var shortest = options.IdleTimeout < options.FrameTimeout ? options.IdleTimeout : options.FrameTimeout;

        return shortest / 4 < _longestInterval ? shortest / 4 : _longestInterval;
    }
}
