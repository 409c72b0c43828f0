using Ocpp.Micro.Messaging;
using Ocpp.Micro.ServiceDefaults.Hosting;

namespace Ocpp.Micro.BootService.Connections;

/// <summary>
/// Looks for gateways whose lease ran out. Silence says nothing as long as nobody could be heard: after its own start, after the broker or
/// the database was away, it gives every gateway the time of a lease to come forward.
/// </summary>
internal sealed class LeaseSweeper(LeaseStore leases, IBusReadiness bus, TimeProvider clock, ILogger<LeaseSweeper> logger)
    : PeriodicService(TimeSpan.FromSeconds(1), clock, logger)
{
    private static readonly TimeSpan _timeToComeForward = TimeSpan.FromSeconds(15);

    private long _deafAt = clock.GetTimestamp();

    /// <summary>Gives up the connections of gateways that are gone, if that can be said.</summary>
    public async Task SweepAsync(CancellationToken cancellationToken)
    {
        if (!bus.IsReady)
            _deafAt = Clock.GetTimestamp();
        if (Clock.GetElapsedTime(_deafAt) < _timeToComeForward)
            return;

        try
        {
            await leases.GiveUpAsync(cancellationToken);
        }
        catch
        {
            _deafAt = Clock.GetTimestamp();
            throw;
        }
    }

    protected override Task RunAsync(CancellationToken cancellationToken) => SweepAsync(cancellationToken);
}
