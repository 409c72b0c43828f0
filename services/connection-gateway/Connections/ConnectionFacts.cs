using System.Threading.Channels;
using Microsoft.Extensions.Options;
using Ocpp.Micro.ConnectionGateway.Calls;
using Ocpp.Micro.ConnectionGateway.Telemetry;
using Ocpp.Micro.Contracts.Facts;
using Ocpp.Micro.Messaging.Facts;

namespace Ocpp.Micro.ConnectionGateway.Connections;

/// <summary>
/// Tells others who came, who went, and who could not use an answer, in order and off the sockets' path. At best effort: while the
/// broker is away as many facts wait as there is room for, further ones are lost and counted.
/// </summary>
internal sealed partial class ConnectionFacts(
    IFactPublisher publisher,
    GatewayTelemetry telemetry,
    IOptions<GatewayOptions> options,
    TimeProvider clock,
    ILogger<ConnectionFacts> logger)
    : BackgroundService, IRejectedResults
{
    private const int MinCapacity = 1_000;

    // All may leave together, and come back.
    private readonly Channel<Fact> _facts = Channel.CreateBounded<Fact>(
        new BoundedChannelOptions(Math.Max(MinCapacity, 2 * options.Value.MaxConnections)) { SingleReader = true });

    public void Connected(ConnectionIdentity connection) =>
        Enqueue(new ChargePointConnected(NewId(), connection.ChargePointId, clock.GetUtcNow(), connection.ConnectionId, connection.Version));

    public void Disconnected(ConnectionIdentity connection, CloseReason reason) =>
        Enqueue(new ChargePointDisconnected(
            NewId(), connection.ChargePointId, clock.GetUtcNow(), connection.ConnectionId, reason.ToDisconnectReason()));

    public void Add(ConnectionIdentity connection, string uniqueId, string action, string errorCode, string description) =>
        Enqueue(new CallResultRejected(
            NewId(), connection.ChargePointId, clock.GetUtcNow(), connection.ConnectionId, connection.Version, uniqueId, action, errorCode, description));

    /// <summary>Takes no more facts and completes when those that wait have been published, or time is up.</summary>
    public async Task CompleteAsync(TimeSpan limit, CancellationToken cancellationToken)
    {
        _facts.Writer.TryComplete();
        if (ExecuteTask is { } publishing)
            await publishing.WaitAsync(limit, clock, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await foreach (var fact in _facts.Reader.ReadAllAsync(stoppingToken))
                await PublishAsync(fact, stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The gateway stops.
        }
    }

    private async Task PublishAsync(Fact fact, CancellationToken stoppingToken)
    {
        try
        {
            await publisher.PublishAsync(fact, stoppingToken);
        }
        catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
        {
            Log.NotPublished(logger, exception, fact.GetType().Name, fact.ChargePointId);
            telemetry.FactLost();
        }
    }

    private void Enqueue(Fact fact)
    {
        if (!_facts.Writer.TryWrite(fact))
            telemetry.FactLost();
    }

    private Guid NewId() => Guid.CreateVersion7(clock.GetUtcNow());

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "{Fact} of {ChargePointId} could not be published.")]
        public static partial void NotPublished(ILogger logger, Exception exception, string fact, string chargePointId);
    }
}
