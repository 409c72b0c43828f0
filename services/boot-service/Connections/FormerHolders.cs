using System.Collections.Concurrent;
using Ocpp.Micro.Contracts;
using Ocpp.Micro.Contracts.Gateways;
using Ocpp.Micro.Messaging.Gateways;

namespace Ocpp.Micro.BootService.Connections;

/// <summary>
/// Tells gateways of connections that were replaced on another one, for them to close the socket. Each is told once and long enough: a
/// gateway that takes nothing off its queue for so long loses its lease, and hears of it when it asks about its connections again.
/// </summary>
internal sealed partial class FormerHolders(
    IGatewayClient gateways, DirectoryTelemetry telemetry, TimeProvider clock, ILogger<FormerHolders> logger) : IHostedService, IDisposable
{
    private const int Most = 20_000;

    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(20);

    private readonly ConcurrentDictionary<Task, bool> _telling = [];
    private readonly CancellationTokenSource _stopped = new();

    /// <summary>Tells the gateway of a connection that was replaced, without waiting for it.</summary>
    /// <param name="former">The connection.</param>
    /// <param name="version">The version of the one that has replaced it, for the metric.</param>
    public void Tell(FormerConnection former, OcppVersion version)
    {
        telemetry.TakenOver(version);
        if (_telling.Count >= Most)
        {
            Log.TooMany(logger, former.ChargePointId, former.GatewayId);
            return;
        }

        var telling = TellAsync(former, version);
        if (_telling.TryAdd(telling, true))
            _ = telling.ContinueWith(done => _telling.TryRemove(done, out _), TaskScheduler.Default);
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await _stopped.CancelAsync();
        await Task.WhenAll(_telling.Keys);
    }

    public void Dispose() => _stopped.Dispose();

    private async Task TellAsync(FormerConnection former, OcppVersion version)
    {
        var request = new GatewayRequest(
            GatewayRequestKind.CloseConnection, former.GatewayId, former.ChargePointId, former.ConnectionId, version, clock.GetUtcNow() + _patience)
        {
            Epoch = former.Epoch,
        };
        try
        {
            var reply = await gateways.SendAsync(request, _stopped.Token);
            Log.Told(logger, former.ChargePointId, former.GatewayId, reply.Outcome);
        }
        catch (OperationCanceledException) when (_stopped.IsCancellationRequested)
        {
        }
        catch (Exception exception)
        {
            Log.NotTold(logger, exception, former.ChargePointId, former.GatewayId);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Debug, "{ChargePointId} has connected elsewhere; {GatewayId} was told to close its socket: {Outcome}.")]
        public static partial void Told(ILogger logger, string chargePointId, string gatewayId, GatewayOutcome outcome);

        [LoggerMessage(2, LogLevel.Warning, "{ChargePointId} has connected elsewhere, and {GatewayId} could not be told to close its socket.")]
        public static partial void NotTold(ILogger logger, Exception exception, string chargePointId, string gatewayId);

        [LoggerMessage(3, LogLevel.Warning, "{ChargePointId} has connected elsewhere, and {GatewayId} is not told: too many are being told.")]
        public static partial void TooMany(ILogger logger, string chargePointId, string gatewayId);
    }
}
