using System.Collections.Concurrent;
using Microsoft.Extensions.Options;

namespace Ocpp.Micro.ConnectionGateway.Connections;

/// <summary>The open connections of this instance: at most so many, and of each charge point the newest.</summary>
internal sealed class ConnectionRegistry(IOptions<GatewayOptions> options, TimeProvider clock)
{
    // The newest, and those before it whose goodbye takes its time.
    private const int MaxPerChargePoint = 64;
    private const int Replacing = 2;

    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, GatewayConnection> _newest = new(StringComparer.Ordinal);
    private readonly int _max = options.Value.MaxConnections;
    private TaskCompletionSource? _empty;
    private long _lastTurn;
    private int _open;
    private bool _closed;

    /// <summary>Whether connections are taken no more, because the gateway stops.</summary>
    public bool IsClosed => Volatile.Read(ref _closed);

    /// <summary>The newest connection of every charge point.</summary>
    public IEnumerable<GatewayConnection> All => _newest.Select(static entry => entry.Value);

    /// <summary>The newest connection of a charge point; null when there is none.</summary>
    public GatewayConnection? Find(string chargePointId) => _newest.GetValueOrDefault(chargePointId);

    /// <summary>
    /// Higher for each that asks: the time in microseconds since 1970-01-01T00:00:00Z, or one more than the last. Taken when the request has
    /// come: of two sockets the higher is the newer.
    /// </summary>
    // So that the directory, which compares times, and this gateway cannot come to different ends.
    public long NextTurn()
    {
        while (true)
        {
            var last = Interlocked.Read(ref _lastTurn);
            var next = Math.Max(last + 1, (clock.GetUtcNow() - DateTimeOffset.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond);
            if (Interlocked.CompareExchange(ref _lastTurn, next, last) == last)
                return next;
        }
    }

    /// <summary>
    /// Takes a place for a connection, to be given back with <see cref="Release"/>; false when there is none. A charge point that
    /// replaces its own socket always finds one, or a full gateway would lock it out until the old socket is found dead; but one, or whoever
    /// comes back quickly enough could have as many as it likes.
    /// </summary>
    /// <param name="chargePointId">The charge point that asks.</param>
    public bool TryReserve(string chargePointId)
    {
        lock (_places)
        {
            var own = _places.GetValueOrDefault(chargePointId);
            if (own >= (_open < _max ? MaxPerChargePoint : Replacing) || (_open >= _max && own == 0))
                return false;

            _places[chargePointId] = own + 1;
            _open++;
            return true;
        }
    }

    public void Release(string chargePointId)
    {
        bool isEmpty;
        lock (_places)
        {
            if (--_places[chargePointId] == 0)
                _places.Remove(chargePointId);
            isEmpty = --_open == 0;
        }

        if (isEmpty)
            Volatile.Read(ref _empty)?.TrySetResult();
    }

    /// <summary>
    /// Makes a connection the one of its charge point and closes the one before it; or closes this one, when a newer has got here
    /// first.
    /// </summary>
    public void Add(GatewayConnection connection)
    {
        Replace(connection)?.BeginClose(CloseReason.Replaced);

        // Accepted in the moment the gateway was told to stop, too late to be drained with the others.
        if (IsClosed)
            connection.BeginClose(CloseReason.GatewayStopping);
    }

    /// <summary>Forgets a connection. The goodbye of one that was replaced leaves its successor alone.</summary>
    public void Remove(GatewayConnection connection) =>
        _newest.TryRemove(KeyValuePair.Create(connection.Identity.ChargePointId, connection));

    /// <summary>Takes connections no more.</summary>
    public void Close() => Volatile.Write(ref _closed, true);

    /// <summary>Completes when no connection is left.</summary>
    public Task WhenEmptyAsync()
    {
        var empty = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Volatile.Write(ref _empty, empty);

        return Volatile.Read(ref _open) == 0 ? Task.CompletedTask : empty.Task;
    }

    private GatewayConnection? Replace(GatewayConnection connection)
    {
        var chargePointId = connection.Identity.ChargePointId;
        while (!_newest.TryAdd(chargePointId, connection))
        {
            if (!_newest.TryGetValue(chargePointId, out var other))
                continue;
            if (other.Turn > connection.Turn)
                return connection;
            if (_newest.TryUpdate(chargePointId, connection, other))
                return other;
        }

        return null;
    }
}
