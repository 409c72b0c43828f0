using System.Collections.Concurrent;
using Ocpp.Micro.BootService.Data;
using Ocpp.Micro.Contracts;
using Ocpp.Micro.Contracts.Gateways;
using Ocpp.Micro.Messaging.Gateways;
using Ocpp.Micro.ServiceDefaults.Hosting;

namespace Ocpp.Micro.BootService.Connections;

/// <summary>
/// Tells gateways of connections that were replaced on another one, for them to close the socket; and tells them again until they have
/// said that it is gone. What a gateway answers is not enough for that: one that the broker knows no queue of may be about to come back.
/// </summary>
internal sealed partial class FormerHolders(
    IGatewayClient gateways, ConnectionStore connections, TimeProvider clock, ILogger<FormerHolders> logger)
    : PeriodicService(TimeSpan.FromSeconds(10), clock, logger)
{
    private const int Most = 20_000;

    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(20);

    private readonly ConcurrentDictionary<Task, bool> _telling = [];
    private readonly CancellationTokenSource _stopped = new();

    /// <summary>Tells the gateway of a connection that was replaced, without waiting for it.</summary>
    public void Tell(ReplacedConnection replaced)
    {
        if (_telling.Count >= Most)
        {
            Log.TooMany(logger, replaced.ChargePointId, replaced.GatewayId);
            return;
        }

        var telling = TellAsync(replaced);
        if (_telling.TryAdd(telling, true))
            _ = telling.ContinueWith(done => _telling.TryRemove(done, out _), TaskScheduler.Default);
    }

    /// <summary>Tells of some connections again whose gateways have not said that they are gone.</summary>
    public async Task TellAgainAsync(CancellationToken cancellationToken)
    {
        foreach (var replaced in await connections.ToTellAgainAsync(_patience, cancellationToken))
            Tell(replaced);
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await _stopped.CancelAsync();
        await Task.WhenAll(_telling.Keys);
    }

    public override void Dispose()
    {
        _stopped.Dispose();
        base.Dispose();
    }

    protected override Task RunAsync(CancellationToken cancellationToken) => TellAgainAsync(cancellationToken);

    private async Task TellAsync(ReplacedConnection replaced)
    {
        // Taken down by an instance of a later version, which tells it as well.
        if (!OcppVersionNames.TryFromSubprotocol(replaced.OcppVersion, out var version))
            return;

        var request = new GatewayRequest(
            GatewayRequestKind.CloseConnection, replaced.GatewayId, replaced.ChargePointId, replaced.ConnectionId, version,
            Clock.GetUtcNow() + _patience)
        {
            Epoch = replaced.Epoch,
        };
        try
        {
            var reply = await gateways.SendAsync(request, _stopped.Token);
            Log.Told(logger, replaced.ChargePointId, replaced.GatewayId, reply.Outcome);
        }
        catch (OperationCanceledException) when (_stopped.IsCancellationRequested)
        {
            // The service stops; another instance, or the next one, tells it again.
        }
        catch (Exception exception)
        {
            Log.NotTold(logger, exception, replaced.ChargePointId, replaced.GatewayId);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Debug, "{ChargePointId} has connected elsewhere; {GatewayId} was told to close its socket: {Outcome}.")]
        public static partial void Told(ILogger logger, string chargePointId, string gatewayId, GatewayOutcome outcome);

        [LoggerMessage(2, LogLevel.Warning, "{ChargePointId} has connected elsewhere, and {GatewayId} could not be told to close its socket.")]
        public static partial void NotTold(ILogger logger, Exception exception, string chargePointId, string gatewayId);

        [LoggerMessage(3, LogLevel.Warning, "{ChargePointId} has connected elsewhere, and {GatewayId} is told later: too many are being told.")]
        public static partial void TooMany(ILogger logger, string chargePointId, string gatewayId);
    }
}
