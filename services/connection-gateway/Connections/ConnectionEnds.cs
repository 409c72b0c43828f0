using System.Threading.Channels;
using Ocpp.Micro.ConnectionGateway.Calls;
using Ocpp.Micro.ConnectionGateway.Telemetry;
using Ocpp.Micro.Contracts.Connections;
using Ocpp.Micro.Messaging.Calls;
using Ocpp.Micro.Messaging.Connections;

namespace Ocpp.Micro.ConnectionGateway.Connections;

/// <summary>
/// Tells the directory of connections that have ended, off the sockets' path: while one request is under way, those that end meanwhile
/// become the next. A request is repeated until it is answered, and not a fact, because a directory that was away has to hear of it.
/// </summary>
internal sealed partial class ConnectionEnds(
    ICallClient client, GatewayTelemetry telemetry, TimeProvider clock, ILogger<ConnectionEnds> logger)
    : BackgroundService
{
    private const int Capacity = 100_000;

    private static readonly TimeSpan _timeout = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan _pause = TimeSpan.FromSeconds(1);

    private readonly Channel<EndedConnection> _ends =
        Channel.CreateBounded<EndedConnection>(new BoundedChannelOptions(Capacity) { SingleReader = true });

    private readonly LogInterval _complaints = new(TimeSpan.FromMinutes(1), clock);
    private TaskCompletionSource? _settled;
    private int _unsettled = 1;

    /// <summary>Has the end of a connection told. It does not wait for that.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="epoch">Its epoch, once the directory has nothing more to say about it.</param>
    /// <param name="reason">Why it ended.</param>
    public void Add(ConnectionIdentity connection, Task<long> epoch, CloseReason reason)
    {
        Interlocked.Increment(ref _unsettled);
        _ = AddAsync(connection, epoch, reason, clock.GetUtcNow());
    }

    /// <summary>Completes when all ends have been told, or time is up. No connection ends after that.</summary>
    public async Task CompleteAsync(TimeSpan limit, CancellationToken cancellationToken)
    {
        using var timer = new CancellationTokenSource(limit, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timer.Token, cancellationToken);
        _settled = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Settle();
        await _settled.Task.WaitAsync(either.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _ends.Writer.TryComplete();
        if (ExecuteTask is { } telling)
            await telling.WaitAsync(either.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var batch = new List<EndedConnection>();
        try
        {
            while (await _ends.Reader.WaitToReadAsync(stoppingToken))
            {
                while (batch.Count < CloseConnectionsRequest.MaxConnections && _ends.Reader.TryRead(out var end))
                    batch.Add(end);

                while (!await TryTellAsync([.. batch], stoppingToken))
                    await Task.Delay(_pause * (1 + Random.Shared.NextDouble()), clock, stoppingToken);

                batch.Clear();
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The gateway stops; what it has not told is lost with its lease.
        }
    }

    // The directory may still be about to take the connection down as open: its end must not overtake that.
    private async Task AddAsync(ConnectionIdentity connection, Task<long> epoch, CloseReason reason, DateTimeOffset endedAt)
    {
        var end = new EndedConnection(connection.ChargePointId, connection.ConnectionId, await epoch, endedAt, reason.ToDisconnectReason());
        if (!_ends.Writer.TryWrite(end))
            telemetry.EndLost();

        Settle();
    }

    private void Settle()
    {
        if (Interlocked.Decrement(ref _unsettled) == 0)
            _settled?.TrySetResult();
    }

    private async Task<bool> TryTellAsync(EndedConnection[] ends, CancellationToken stoppingToken)
    {
        try
        {
            var (response, reply) = await client.AskDirectoryAsync(
                new CloseConnectionsRequest(ends), clock.GetUtcNow(), _timeout, stoppingToken);
            if (response is null && _complaints.TryEnter(out _))
                Log.NotTold(logger, ends.Length, reply.ErrorDescription);

            return response is not null;
        }
        catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
        {
            if (_complaints.TryEnter(out _))
                Log.NotAsked(logger, exception, ends.Length);

            return false;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "The directory did not take down that {Count} connections have ended; it is told again: {Reason}")]
        public static partial void NotTold(ILogger logger, int count, string? reason);

        [LoggerMessage(2, LogLevel.Error, "The directory could not be told that {Count} connections have ended; it is told again.")]
        public static partial void NotAsked(ILogger logger, Exception exception, int count);
    }
}
