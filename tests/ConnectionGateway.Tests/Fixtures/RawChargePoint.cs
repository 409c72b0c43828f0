using System.Buffers.Binary;
using System.Net.Sockets;
using System.Text;

namespace Ocpp.Micro.ConnectionGateway.Tests.Fixtures;

/// <summary>A client that writes and reads WebSocket frames itself, for what a well-behaved library does not do.</summary>
internal sealed class RawChargePoint(TcpClient tcp) : IDisposable
{
    public const byte Continuation = 0x0;
    public const byte Text = 0x1;
    public const byte Binary = 0x2;
    public const byte Close = 0x8;
    public const byte Ping = 0x9;
    public const byte Pong = 0xA;

    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(20);

    private readonly NetworkStream _stream = tcp.GetStream();

    /// <summary>The response to the upgrade request.</summary>
    public string Response { get; private set; } = "";

    public static async Task<RawChargePoint> ConnectAsync(Uri address)
    {
        var tcp = new TcpClient();
        await tcp.ConnectAsync(address.Host, address.Port, TestContext.Current.CancellationToken);

        return new RawChargePoint(tcp);
    }

    public static async Task<RawChargePoint> UpgradeAsync(Uri address, string target, string headers = "Sec-WebSocket-Protocol: ocpp1.6")
    {
        var client = await ConnectAsync(address);
        await client.WriteAsync(Encoding.ASCII.GetBytes(
            $"GET {target} HTTP/1.1\r\nHost: localhost\r\nUPGRADE: websocket\r\nconnection: Upgrade\r\n" +
            $"Sec-WebSocket-Key: x3JJHMbDL1EzLkh9GBhXDw==\r\nSec-WebSocket-Version: 13\r\n{headers}\r\n\r\n"));
        client.Response = await client.ReadHeadAsync();

        return client;
    }

    public Task WriteAsync(byte[] bytes) => _stream.WriteAsync(bytes).AsTask().WaitAsync(_patience);

    public Task SendTextAsync(string frame) => SendAsync(Text, Encoding.UTF8.GetBytes(frame));

    /// <summary>Sends a frame, masked with zeros.</summary>
    public Task SendAsync(byte opcode, byte[] payload, bool final = true)
    {
        byte[] length = payload.Length <= 125
            ? [(byte)(0x80 | payload.Length)]
            : [0x80 | 126, (byte)(payload.Length >> 8), (byte)payload.Length];

        return WriteAsync([(byte)((final ? 0x80 : 0) | opcode), .. length, 0, 0, 0, 0, .. payload]);
    }

    public async Task<(byte Opcode, byte[] Payload)> ReceiveFrameAsync()
    {
        var head = await ReadAsync(2);
        var length = head[1] & 0x7F;
        if (length == 126)
            length = BinaryPrimitives.ReadUInt16BigEndian(await ReadAsync(2));

        return ((byte)(head[0] & 0x0F), await ReadAsync(length));
    }

    public async Task<string> ReadToEndAsync(Encoding? encoding = null)
    {
        using var reader = new StreamReader(_stream, encoding, leaveOpen: true);
        return await reader.ReadToEndAsync().WaitAsync(_patience);
    }

    /// <summary>Waits for the other side to end the connection, reading over what still comes.</summary>
    public async Task WaitForEndAsync()
    {
        var buffer = new byte[4096];
        try
        {
            while (await _stream.ReadAsync(buffer).AsTask().WaitAsync(_patience) > 0)
            {
            }
        }
        catch (IOException)
        {
            // Reset: an end as well.
        }
    }

    /// <summary>Ends the outgoing half of the connection only.</summary>
    public void EndSending() => tcp.Client.Shutdown(SocketShutdown.Send);

    /// <summary>Ends the connection without a close frame.</summary>
    public void Dispose() => tcp.Dispose();

    private async Task<byte[]> ReadAsync(int count)
    {
        var buffer = new byte[count];
        await _stream.ReadExactlyAsync(buffer).AsTask().WaitAsync(_patience);

        return buffer;
    }

    private async Task<string> ReadHeadAsync()
    {
        var head = new StringBuilder();
        while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
            head.Append((char)(await ReadAsync(1))[0]);

        return head.ToString();
    }
}
