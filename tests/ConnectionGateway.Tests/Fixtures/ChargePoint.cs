using System.Net.WebSockets;
using System.Text;

namespace Ocpp.Micro.ConnectionGateway.Tests.Fixtures;

/// <summary>A plain WebSocket client. Every wait of it ends in a failure after some seconds.</summary>
internal sealed class ChargePoint(ClientWebSocket socket) : IAsyncDisposable
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(20);

    public ClientWebSocket Socket => socket;

    public static async Task<ChargePoint> ConnectAsync(Uri address, IEnumerable<string> subprotocols, WebSocketDeflateOptions? compression = null)
    {
        var socket = new ClientWebSocket();
        socket.Options.KeepAliveInterval = TimeSpan.Zero;
        socket.Options.DangerousDeflateOptions = compression;
        foreach (var subprotocol in subprotocols)
            socket.Options.AddSubProtocol(subprotocol);

        await socket.ConnectAsync(address, CancellationToken.None).WaitAsync(_patience);

        return new ChargePoint(socket);
    }

    public Task SendAsync(string frame) => SendAsync(Encoding.UTF8.GetBytes(frame), WebSocketMessageType.Text);

    public Task SendAsync(byte[] frame, WebSocketMessageType type, bool endOfMessage = true) =>
        socket.SendAsync(frame, type, endOfMessage, CancellationToken.None).WaitAsync(_patience);

    /// <summary>The next frame.</summary>
    public async Task<string> ReceiveAsync()
    {
        var buffer = new byte[256 * 1024];
        var length = 0;
        while (true)
        {
            var part = await socket.ReceiveAsync(buffer.AsMemory(length), CancellationToken.None).AsTask().WaitAsync(_patience);
            Assert.NotEqual(WebSocketMessageType.Close, part.MessageType);
            length += part.Count;
            if (part.EndOfMessage)
                return Encoding.UTF8.GetString(buffer, 0, length);
        }
    }

    /// <summary>Waits for the gateway's close frame and, unless told otherwise, answers it.</summary>
    public async Task<(WebSocketCloseStatus Status, string Text)> ReceiveCloseAsync(bool answer = true)
    {
        var part = await socket.ReceiveAsync(new byte[4096].AsMemory(), CancellationToken.None).AsTask().WaitAsync(_patience);
        Assert.Equal(WebSocketMessageType.Close, part.MessageType);
        if (answer)
            await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, "", CancellationToken.None).WaitAsync(_patience);

        return (socket.CloseStatus!.Value, socket.CloseStatusDescription!);
    }

    public async Task<string> CallAsync(string frame)
    {
        await SendAsync(frame);
        return await ReceiveAsync();
    }

    public Task CloseAsync() => socket.CloseAsync(WebSocketCloseStatus.NormalClosure, "", CancellationToken.None).WaitAsync(_patience);

    public ValueTask DisposeAsync()
    {
        socket.Dispose();
        return ValueTask.CompletedTask;
    }
}
