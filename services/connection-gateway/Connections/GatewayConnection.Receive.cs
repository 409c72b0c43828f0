using System.Buffers;
using System.Net.WebSockets;

namespace Ocpp.Micro.ConnectionGateway.Connections;

/// <content>Receives, and never waits for an answer.</content>
internal sealed partial class GatewayConnection
{
    // Nearly every frame fits; the largest one seen in the field has 16 KB.
    private const int InitialBufferSize = 4096;

    // What is read over for the sake of the other side's close frame, in however many messages: compressed ones may go on for gigabytes
    // that cost it nothing.
    private const int MaxReadOver = 16 * 1024 * 1024;

    private long _lastFrame;
    private long _receiveStarted;
    private int _readOver;

    /// <summary>Receives the rest of a message and deals with it; false when it is the close frame.</summary>
    /// <param name="part">What an empty receive said of its beginning.</param>
    private async ValueTask<bool> ReceiveMessageAsync(ValueWebSocketReceiveResult part)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(InitialBufferSize);
        Volatile.Write(ref _receiveStarted, _services.Clock.GetTimestamp());
        try
        {
            var length = 0;
            while (part.MessageType != WebSocketMessageType.Close)
            {
                length += part.Count;
                if (part.MessageType == WebSocketMessageType.Binary)
                    BeginClose(CloseReason.BinaryFrame);
                else if (length > _services.Options.MaxFrameSize)
                    BeginClose(CloseReason.FrameTooBig);

                // After our close frame, what still comes is read only to get at the other one.
                if (IsClosing)
                {
                    length = 0;
                    if ((_readOver += part.Count) > MaxReadOver)
                        Cut();
                }

                if (part.EndOfMessage)
                    return await HandOnAsync(buffer.AsMemory(0, length));
                if (length == buffer.Length)
                    buffer = Grow(buffer);

                part = await _socket.ReceiveAsync(buffer.AsMemory(length), CancellationToken.None);
            }

            return false;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private async ValueTask<bool> HandOnAsync(ReadOnlyMemory<byte> utf8)
    {
        Volatile.Write(ref _receiveStarted, 0);
        if (!IsClosing)
        {
            Volatile.Write(ref _lastFrame, _services.Clock.GetTimestamp());
            await _frames.ReceiveAsync(utf8);
        }

        return true;
    }

    // One byte more than is allowed, to see that there is one.
    private byte[] Grow(byte[] buffer)
    {
        var larger = ArrayPool<byte>.Shared.Rent(Math.Min(buffer.Length * 4, _services.Options.MaxFrameSize + 1));
        buffer.CopyTo(larger, 0);
        ArrayPool<byte>.Shared.Return(buffer);

        return larger;
    }
}
