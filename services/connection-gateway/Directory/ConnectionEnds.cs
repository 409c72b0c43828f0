using System.Threading.Channels;
using Ocpp.Micro.ConnectionGateway.Calls;
using Ocpp.Micro.ConnectionGateway.Connections;
using Ocpp.Micro.ConnectionGateway.Telemetry;
using Ocpp.Micro.Contracts.Connections;

namespace Ocpp.Micro.ConnectionGateway.Directory;

/// <summary>
/// Tells the directory of connections that have ended, off the sockets' path: while one request is under way, those that end meanwhile
/// become the next. A request is repeated until it is answered, and not a fact, because a directory that was away has to hear of it. One
/// that fails comes again after the others, in smaller ones, so that nothing that can never be taken down holds up the rest.
/// </summary>
internal sealed class ConnectionEnds(DirectoryClient directory, GatewayTelemetry telemetry, TimeProvider clock) : BackgroundService
{
    private const int Capacity = 100_000;

    private static readonly TimeSpan _pause = TimeSpan.FromSeconds(1);

    private readonly Channel<EndedConnection> _ends =
        Channel.CreateBounded<EndedConnection>(new BoundedChannelOptions(Capacity) { SingleReader = true });

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
        var waiting = new Queue<EndedConnection>();
        var size = CloseConnectionsRequest.MaxConnections;
        try
        {
            while (waiting.Count > 0 || await _ends.Reader.WaitToReadAsync(stoppingToken))
            {
                while (waiting.Count < CloseConnectionsRequest.MaxConnections && _ends.Reader.TryRead(out var end))
                    waiting.Enqueue(end);

                EndedConnection[] batch = [.. waiting.Take(size)];
                var isTold = await directory.CloseAsync(batch, stoppingToken);
                foreach (var end in batch)
                {
                    waiting.Dequeue();
                    if (!isTold)
                        waiting.Enqueue(end);
                }

                size = isTold ? Math.Min(size * 2, CloseConnectionsRequest.MaxConnections) : Math.Max(batch.Length / 2, 1);
                if (!isTold)
                    await Task.Delay(_pause * (1 + Random.Shared.NextDouble()), clock, stoppingToken);
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
}
