using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace Ocpp.Micro.Messaging.Tests.Support;

/// <summary>A way to the broker that can be cut: one process's network, without touching those of the others.</summary>
internal sealed class BrokerProxy : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentDictionary<TcpClient, byte> _connections = new();
    private readonly CancellationTokenSource _stopped = new();
    private readonly Uri _broker;
    private readonly Task _accepting;
    private volatile bool _cut;

    public BrokerProxy(Uri broker)
    {
        _broker = broker;
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public Uri Address => new UriBuilder(_broker) { Host = "127.0.0.1", Port = ((IPEndPoint)_listener.LocalEndpoint).Port }.Uri;

    /// <summary>Ends every connection and refuses new ones.</summary>
    public void Cut()
    {
        _cut = true;
        foreach (var connection in _connections.Keys)
            connection.Dispose();
    }

    public void Mend() => _cut = false;

    public async ValueTask DisposeAsync()
    {
        Cut();
        await _stopped.CancelAsync();
        _listener.Stop();
        await _accepting.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _stopped.Dispose();
    }

    private async Task AcceptAsync()
    {
        while (!_stopped.IsCancellationRequested)
            _ = ServeAsync(await _listener.AcceptTcpClientAsync(_stopped.Token));
    }

    private async Task ServeAsync(TcpClient client)
    {
        using var server = new TcpClient();
        using (client)
        {
            _connections.TryAdd(client, 0);
            try
            {
                if (_cut)
                    return;

                await server.ConnectAsync(_broker.Host, _broker.Port, _stopped.Token);
                await Task.WhenAny(
                    client.GetStream().CopyToAsync(server.GetStream(), _stopped.Token),
                    server.GetStream().CopyToAsync(client.GetStream(), _stopped.Token));
            }
            catch (Exception exception) when (exception is IOException or SocketException or ObjectDisposedException or InvalidOperationException)
            {
                // Cut.
            }
            finally
            {
                _connections.TryRemove(client, out _);
            }
        }
    }
}
