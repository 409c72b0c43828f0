using Ocpp.Micro.Contracts.Connections;
using Ocpp.Micro.Messaging;
using Ocpp.Micro.ServiceDefaults.Hosting;

namespace Ocpp.Micro.BootService.Connections;

/// <summary>
/// Looks for gateways whose lease ran out. Silence says nothing as long as nobody could be heard: after its own start, after the broker or
/// the database was away, after it stood still itself, it gives every gateway the time to come forward.
/// </summary>
internal sealed class LeaseSweeper(LeaseStore leases, IBusReadiness bus, TimeProvider clock, ILogger<LeaseSweeper> logger)
    : PeriodicService(_interval, clock, logger)
{
    private static readonly TimeSpan _interval = TimeSpan.FromSeconds(1);

    // Between two turns, the first one's work included: the process was stopped, or its database did not answer.
    private static readonly TimeSpan _standstill = 3 * _interval;

    private readonly LeaseWatch _watch = new(clock);
    private long _deafAt = clock.GetTimestamp();
    private long _lastTurn = clock.GetTimestamp();

    /// <summary>Gives up the connections of gateways that are gone, if that can be said.</summary>
    public async Task SweepAsync(CancellationToken cancellationToken)
    {
        var now = Clock.GetTimestamp();
        if (!bus.IsReady || Clock.GetElapsedTime(Interlocked.Exchange(ref _lastTurn, now), now) > _standstill)
            BeginAnew();

        try
        {
            var ranOut = _watch.RanOut(await leases.AllAsync(cancellationToken), now);
            if (ranOut.Count > 0 && Clock.GetElapsedTime(Volatile.Read(ref _deafAt), now) >= RenewLeaseRequest.LongestSilence)
                await leases.GiveUpAsync(ranOut, cancellationToken);
        }
        catch
        {
            // Whatever it was that the database did: nobody could be heard meanwhile.
            BeginAnew();
            throw;
        }
    }

    protected override Task RunAsync(CancellationToken cancellationToken) => SweepAsync(cancellationToken);

    private void BeginAnew()
    {
        Volatile.Write(ref _deafAt, Clock.GetTimestamp());
        _watch.Forget();
    }
}
