using System.Net;
using System.Net.Sockets;

namespace Ocpp.Micro.Faults.Tests.Network;

/// <summary>
/// A network in between that can break: connections are reset and refused, or go silent as when a router has forgotten them. Over several
/// targets it is a load balancer that goes on to the next when one takes no connection.
/// </summary>
internal sealed class TcpProxy : IAsyncDisposable
{
    private const int Backlog = 4096;

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stopping = new();
    private readonly Lock _lock = new();
    private readonly Dictionary<Passage, Task> _passages = [];
    private readonly Task _accepting;
    private volatile ProxyState _state;
    private volatile int[] _targets;
    private volatile TaskCompletionSource _opened = Opened();
    private int _turns;

    /// <param name="targets">Loopback ports.</param>
    public TcpProxy(params int[] targets)
    {
        _targets = targets;
        _listener.Start(Backlog);
        _accepting = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>Whether each connection begins with another target; else all begin with the first.</summary>
    public bool TakesTurns { get; set; } = true;

    /// <summary>Resets every connection, and every new one, until it is opened.</summary>
    public void Cut()
    {
        _state = ProxyState.Cut;
        foreach (var passage in Snapshot())
            passage.Reset();
    }

    /// <summary>Sends further connections to a target as well.</summary>
    public void Add(int target) => _targets = [.. _targets, target];

    /// <summary>Sends no further connection to a target; those it has stay.</summary>
    public void Remove(int target) => _targets = [.. _targets.Where(other => other != target)];

    /// <summary>
    /// Swallows from now on what either side sends: no connection there is wakes again. New ones come through once it is opened, as those do
    /// whose first packets are repeated.
    /// </summary>
    public void Silence()
    {
        _opened = new(TaskCreationOptions.RunContinuationsAsynchronously);
        _state = ProxyState.Silent;
        foreach (var passage in Snapshot())
            passage.Silence();
    }

    /// <summary>Lets new connections pass.</summary>
    public void Open()
    {
        _state = ProxyState.Open;
        _opened.TrySetResult();
    }

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        Open();
        _listener.Stop();
        await _accepting;
        Task[] running;
        lock (_lock)
        {
            running = [.. _passages.Values];
            foreach (var passage in _passages.Keys)
                passage.Dispose();
        }

        await Task.WhenAll(running);
        _listener.Dispose();
        _stopping.Dispose();
    }

    private static TaskCompletionSource Opened()
    {
        var opened = new TaskCompletionSource();
        opened.SetResult();
        return opened;
    }

    private Passage[] Snapshot()
    {
        lock (_lock)
            return [.. _passages.Keys];
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
                Take(new Passage(await _listener.AcceptSocketAsync(_stopping.Token)));
        }
        catch (Exception exception) when (_stopping.IsCancellationRequested && exception is OperationCanceledException or SocketException)
        {
            // Nobody needs it any more.
        }
    }

    private void Take(Passage passage)
    {
        lock (_lock)
        {
            if (_state == ProxyState.Cut)
                passage.Reset();
            else
                _passages[passage] = RunAsync(passage);
        }
    }

    private async Task RunAsync(Passage passage)
    {
        await Task.Yield();
        await passage.RunAsync(DialAsync);
        lock (_lock)
            _passages.Remove(passage);
        passage.Dispose();
    }

    private async Task<Socket?> DialAsync()
    {
        await _opened.Task;
        var targets = _targets;
        var first = TakesTurns ? Interlocked.Increment(ref _turns) : 0;
        for (var i = 0; i < targets.Length; i++)
        {
            var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            try
            {
                await socket.ConnectAsync(IPAddress.Loopback, targets[(first + i) % targets.Length], _stopping.Token);
                return socket;
            }
            catch (Exception exception) when (exception is SocketException or OperationCanceledException)
            {
                socket.Dispose();
            }
        }

        return null;
    }
}
