using System.Net.WebSockets;
using System.Text;

namespace Ocpp.Micro.Testing.ChargePoints;

/// <summary>A plain WebSocket client that sends and shows frames as they are, right or wrong.</summary>
public sealed class RawChargePoint : IAsyncDisposable
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(60);

    private readonly ClientWebSocket _socket;

    private RawChargePoint(ClientWebSocket socket) => _socket = socket;

    /// <summary>The subprotocol the server chose; null when it chose none.</summary>
    public string? Subprotocol => _socket.SubProtocol;

    /// <summary>The socket, for what has no method here.</summary>
    public WebSocket Socket => _socket;

    /// <summary>Connects, offering subprotocols in order of preference.</summary>
    /// <param name="address">A <c>ws</c> address with the charge point's id as its last segment.</param>
    /// <param name="subprotocols">What is offered; <c>ocpp1.6</c> for example.</param>
    /// <exception cref="WebSocketException">The server refused.</exception>
    public static async Task<RawChargePoint> ConnectAsync(Uri address, params IEnumerable<string> subprotocols)
    {
        var socket = new ClientWebSocket();
        foreach (var subprotocol in subprotocols)
            socket.Options.AddSubProtocol(subprotocol);

        using var timeout = new CancellationTokenSource(_patience);
        try
        {
            await socket.ConnectAsync(address, timeout.Token);
        }
        catch
        {
            socket.Dispose();
            throw;
        }

        return new(socket);
    }

    /// <summary>Sends a text frame.</summary>
    public Task SendAsync(string frame) => SendAsync(Encoding.UTF8.GetBytes(frame), WebSocketMessageType.Text);

    /// <summary>Sends a frame of either type.</summary>
    public async Task SendAsync(ReadOnlyMemory<byte> frame, WebSocketMessageType type)
    {
        using var timeout = new CancellationTokenSource(_patience);
        await _socket.SendAsync(frame, type, endOfMessage: true, timeout.Token);
    }

    /// <summary>Sends a text frame and waits for the next one that comes.</summary>
    public async Task<string> CallAsync(string frame)
    {
        await SendAsync(frame);
        return await ReceiveAsync();
    }

    /// <summary>Waits for the next text frame.</summary>
    /// <param name="patience">How long; 60 s by default.</param>
    /// <exception cref="TimeoutException">None came.</exception>
    /// <exception cref="WebSocketException">The server closed the connection instead.</exception>
    public async Task<string> ReceiveAsync(TimeSpan? patience = null) =>
        await ReceiveMessageAsync(patience) ?? throw new WebSocketException(
            WebSocketError.ConnectionClosedPrematurely, $"Closed with {_socket.CloseStatus}: {_socket.CloseStatusDescription}");

    /// <summary>Waits for the server to close the connection, passing over what it sends before, and answers the close.</summary>
    /// <param name="patience">How long; 60 s by default.</param>
    /// <returns>The status it closed with; null for a close without one.</returns>
    /// <exception cref="TimeoutException">It stays open.</exception>
    public async Task<WebSocketCloseStatus?> ReceiveCloseAsync(TimeSpan? patience = null)
    {
        while (await ReceiveMessageAsync(patience) is not null)
        {
        }

        using var timeout = new CancellationTokenSource(_patience);
        if (_socket.State == WebSocketState.CloseReceived)
            await _socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, timeout.Token);

        return _socket.CloseStatus;
    }

    /// <summary>Closes the connection properly and waits for the server to do so too.</summary>
    public async Task CloseAsync()
    {
        using var timeout = new CancellationTokenSource(_patience);
        await _socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, timeout.Token);
    }

    /// <summary>Drops the connection without a close frame, as most charge points do.</summary>
    public void Abort() => _socket.Abort();

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        _socket.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task<string?> ReceiveMessageAsync(TimeSpan? patience)
    {
        using var timeout = new CancellationTokenSource(patience ?? _patience);
        using var message = new MemoryStream();
        var buffer = new byte[4096];
        try
        {
            ValueWebSocketReceiveResult received;
            do
            {
                received = await _socket.ReceiveAsync(buffer.AsMemory(), timeout.Token);
                message.Write(buffer, 0, received.Count);
            }
            while (!received.EndOfMessage);

            return received.MessageType == WebSocketMessageType.Close ? null : Encoding.UTF8.GetString(message.ToArray());
        }
        catch (OperationCanceledException)
        {
            throw new TimeoutException($"Nothing came within {patience ?? _patience}.");
        }
    }
}
