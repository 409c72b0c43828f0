using Microsoft.Extensions.Options;

namespace Ocpp.Micro.ConnectionGateway.Connections;

/// <summary>
/// Sends many charge points away over a span of time, a few at a time and in an order of chance: those that leave together come back
/// together. Whoever waits for an answer goes first.
/// </summary>
internal sealed class StaggeredClose(IOptions<GatewayOptions> options, TimeProvider clock)
{
    // A few sockets need not take the whole span: so many a second are no herd.
    private const int LeastPerSecond = 100;

    private static readonly TimeSpan _pause = TimeSpan.FromMilliseconds(50);

    private readonly TimeSpan _span = options.Value.CloseSpan;

    /// <summary>Has each of them closed once, and completes when the last has had its turn.</summary>
    /// <param name="connections">The connections.</param>
    /// <param name="close">Begins to close one.</param>
    /// <param name="cancellationToken">Leaves those that have not had their turn yet.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public async Task RunAsync(IEnumerable<GatewayConnection> connections, Action<GatewayConnection> close, CancellationToken cancellationToken)
    {
        var order = InOrder(connections);
        var span = Shorter(_span, TimeSpan.FromSeconds((double)order.Length / LeastPerSecond));
        var started = clock.GetTimestamp();
        for (var next = 0; next < order.Length;)
        {
            var due = span == TimeSpan.Zero ? order.Length : (int)Math.Ceiling(order.Length * (clock.GetElapsedTime(started) / span));
            for (; next < Math.Min(due, order.Length); next++)
                close(order[next]);

            if (next < order.Length)
                await Task.Delay(_pause, clock, cancellationToken);
        }
    }

    internal static GatewayConnection[] InOrder(IEnumerable<GatewayConnection> connections)
    {
        var order = connections.ToArray();
        Random.Shared.Shuffle(order);
        return [.. order.OrderByDescending(static connection => connection.HasCallsWaiting)];
    }

    private static TimeSpan Shorter(TimeSpan one, TimeSpan other) => one < other ? one : other;
}
