using System.Buffers;
using System.Net.WebSockets;

namespace Ocpp.Micro.ChargePointSimulator.Connection;

/// <summary>Reads whole WebSocket messages; an idle connection holds no buffer.</summary>
internal sealed class MessageReader(WebSocket socket, int maxMessageSize)
{
    private const int InitialSize = 4096;

    private byte[] _buffer = [];

    /// <summary>The next message, valid until the next call; null when the other side has sent a close frame.</summary>
    /// <exception cref="WebSocketException">The connection broke, or the message is too big.</exception>
    public async ValueTask<ReadOnlyMemory<byte>?> ReadAsync(CancellationToken cancellationToken)
    {
        Release();
        var arrived = await socket.ReceiveAsync(Memory<byte>.Empty, cancellationToken);
        if (arrived.MessageType == WebSocketMessageType.Close)
        {
            return null;
        }

        _buffer = ArrayPool<byte>.Shared.Rent(InitialSize);
        for (var length = 0; ;)
        {
            var result = await socket.ReceiveAsync(_buffer.AsMemory(length), cancellationToken);
            length += result.Count;
            if (result.MessageType == WebSocketMessageType.Close)
            {
                return null;
            }

            if (result.EndOfMessage)
            {
                return _buffer.AsMemory(0, length);
            }

            if (length == _buffer.Length)
            {
                Grow(length);
            }
        }
    }

    public void Release()
    {
        if (_buffer.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(_buffer);
            _buffer = [];
        }
    }

    private void Grow(int length)
    {
        if (length >= maxMessageSize)
        {
            throw new WebSocketException(WebSocketError.HeaderError, $"A message is larger than {maxMessageSize} bytes.");
        }

        var larger = ArrayPool<byte>.Shared.Rent(length * 2);
        _buffer.CopyTo(larger, 0);
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = larger;
    }
}
