using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Ocpp.Micro.Bench.EndToEnd;

/// <summary>
/// A charge point on a bare socket: one frame that it sends again and again. It is masked with zeroes, which the protocol allows
/// (RFC 6455 §5.3) and which costs nothing.
/// </summary>
internal sealed class ChargePointSocket : IDisposable
{
    private const int FrameHeader = 8;

    private readonly Socket _socket;
    private readonly ChargePointCall _call;
    private readonly byte[] _frame;
    private readonly byte[] _buffer = new byte[1024];
    private int _count;

    private ChargePointSocket(Socket socket, ChargePointCall call)
    {
        _socket = socket;
        _call = call;
        _frame = Frame(call.Length);
    }

    /// <summary>Opens a socket. They go to several addresses, so that no pair of addresses runs out of ports.</summary>
    public static async Task<ChargePointSocket> ConnectAsync(int port, int number, ChargePointCall call)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(new IPEndPoint(new IPAddress([127, 0, 0, (byte)(1 + (number % 8))]), port));
        await socket.SendAsync(Encoding.ASCII.GetBytes(
            $"GET /CP-{number} HTTP/1.1\r\nHost: bench\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n" +
            $"Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\nSec-WebSocket-Protocol: {call.Subprotocol}\r\n\r\n"));
        var buffer = new byte[1024];
        var length = 0;
        while (!buffer.AsSpan(0, length).EndsWith("\r\n\r\n"u8))
        {
            var read = await socket.ReceiveAsync(buffer.AsMemory(length));
            if (read == 0 || !buffer.AsSpan().StartsWith("HTTP/1.1 101"u8))
                throw new InvalidOperationException($"The handshake was refused: {Encoding.ASCII.GetString(buffer, 0, length + read)}");

            length += read;
        }

        return new(socket, call);
    }

    /// <summary>Sends the call and waits for its answer.</summary>
    public async Task CallAsync()
    {
        var answerStart = _call.Write(++_count, _frame.AsSpan(FrameHeader));
        await _socket.SendAsync(_frame);
        var length = 0;
        while (length < 2 || length < FrameLength())
        {
            var read = await _socket.ReceiveAsync(_buffer.AsMemory(length));
            if (read == 0)
                throw new InvalidOperationException("The gateway has closed the socket.");

            length += read;
        }

        if (!_buffer.AsSpan(HeaderLength()).StartsWith(answerStart))
            throw new InvalidOperationException($"The answer is none: {Encoding.UTF8.GetString(_buffer, 0, length)}");
    }

    public void Dispose() => _socket.Dispose();

    private static byte[] Frame(int length)
    {
        byte[] frame = [0x81, 0x80 | 126, 0, 0, 0, 0, 0, 0, .. new byte[length]];
        BinaryPrimitives.WriteUInt16BigEndian(frame.AsSpan(2), (ushort)length);
        return frame;
    }

    private int HeaderLength() => _buffer[1] == 126 ? 4 : 2;

    private int FrameLength() => _buffer[1] == 126 ? 4 + BinaryPrimitives.ReadUInt16BigEndian(_buffer.AsSpan(2)) : 2 + _buffer[1];
}
