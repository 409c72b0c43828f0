using Microsoft.Extensions.Options;
using Ocpp.Micro.ConnectionGateway.Directory;
using Ocpp.Micro.ServiceDefaults.Hosting;

namespace Ocpp.Micro.ConnectionGateway.Connections;

/// <summary>
/// Empties a gateway that was told to stop: one socket after the other, once its CALLs under way are answered, is closed with 1001. It
/// runs before anything else stops, so that bus and listener are still there; new sockets are refused meanwhile, and those that
/// have not had their turn are served.
/// </summary>
internal sealed partial class ConnectionDrain(
    ConnectionRegistry registry,
    ConnectionFacts facts,
    StaggeredClose staggered,
    ConnectionEnds ends,
    GatewayLease lease,
    IOptions<GatewayOptions> options,
    TimeProvider clock,
    ILogger<ConnectionDrain> logger) : LifecycleService
{
    public override async Task StoppingAsync(CancellationToken cancellationToken)
    {
        registry.Close();
        using var timer = new CancellationTokenSource(options.Value.CloseSpan + options.Value.DrainTimeout, clock);
        using var drain = CancellationTokenSource.CreateLinkedTokenSource(timer.Token, cancellationToken);
        try
        {
            var drained = new List<Task>();
            await staggered.RunAsync(registry.All, connection => drained.Add(connection.DrainAsync(drain.Token)), cancellationToken);
            await Task.WhenAll(drained);

            // Twice the time a charge point has for its close frame: it is cut off after one.
            await registry.WhenEmptyAsync().WaitAsync(options.Value.CloseTimeout * 2, clock, cancellationToken);
        }
        catch (Exception exception) when (exception is TimeoutException or OperationCanceledException)
        {
            Log.NotEmpty(logger);
            foreach (var connection in registry.All)
                connection.BeginClose(CloseReason.GatewayStopping);
        }

        var limit = options.Value.CloseTimeout;
        await Task.WhenAll(facts.CompleteAsync(limit, cancellationToken), ends.CompleteAsync(limit, cancellationToken));
        await lease.LeaveAsync(cancellationToken);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Not all sockets could be closed in time; what is left is cut off.")]
        public static partial void NotEmpty(ILogger logger);
    }
}
