using Microsoft.Extensions.Options;

namespace Ocpp.Micro.ConnectionGateway.Connections;

/// <summary>Looks at all connections in turn for what is overdue: one timer in place of two for each of them.</summary>
internal sealed class ConnectionSweeper(ConnectionRegistry registry, IOptions<GatewayOptions> options, TimeProvider clock) : IHostedService, IDisposable
{
    private static readonly TimeSpan _longestInterval = TimeSpan.FromSeconds(5);

    private PeriodicTimer? _timer;
    private Task _sweeping = Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        _timer = new PeriodicTimer(IntervalFor(options.Value), clock);
        _sweeping = SweepAsync(_timer);

        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        _timer?.Dispose();

        return _sweeping;
    }

    public void Dispose() => _timer?.Dispose();

    private async Task SweepAsync(PeriodicTimer timer)
    {
        while (await timer.WaitForNextTickAsync())
        {
            var now = clock.GetTimestamp();
            foreach (var connection in registry.All)
                connection.CloseIfOverdue(now);
        }
    }

    // A time-out is kept to within a quarter.
    private static TimeSpan IntervalFor(GatewayOptions options)
    {
        var shortest = options.IdleTimeout < options.FrameTimeout ? options.IdleTimeout : options.FrameTimeout;

        return shortest / 4 < _longestInterval ? shortest / 4 : _longestInterval;
    }
}
