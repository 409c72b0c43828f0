using System.Buffers;
using System.Net.Sockets;

namespace Ocpp.Micro.Faults.Tests.Network;

/// <summary>One connection through a <see cref="TcpProxy"/>.</summary>
internal sealed class Passage(Socket near) : IDisposable
{
    private const int BufferSize = 8 * 1024;

    private Socket? _far;
    private volatile bool _isSilent;

    /// <summary>Hands on bytes until both sides have ended, or for ever where nothing is handed on any more.</summary>
    /// <param name="dial">Opens the far side; null when nobody is there.</param>
    public async Task RunAsync(Func<Task<Socket?>> dial)
    {
        try
        {
            if ((_far = await dial()) is null)
                Reset();

            await Task.WhenAll(CopyAsync(near, () => _far), _far is { } far ? CopyAsync(far, () => near) : Task.CompletedTask);
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
        {
            // To the other side as well, unless it is not to know.
            if (!_isSilent)
                Reset();
        }
    }

    /// <summary>Hands on nothing any more, neither bytes nor ends: both sides are half-open for good.</summary>
    public void Silence() => _isSilent = true;

    /// <summary>Ends both sides with a TCP reset.</summary>
    public void Reset()
    {
        End(near);
        End(_far);
    }

    public void Dispose()
    {
        near.Dispose();
        _far?.Dispose();
    }

    private static void End(Socket? socket)
    {
        try
        {
            if (socket is not null)
                socket.LingerState = new(enable: true, seconds: 0);
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
        {
            // It has ended by itself.
        }

        socket?.Dispose();
    }

    private async Task CopyAsync(Socket from, Func<Socket?> to)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
        try
        {
            while (await from.ReceiveAsync(buffer) is var count and > 0)
            {
                if (!_isSilent)
                    await SendAsync(to()!, buffer.AsMemory(0, count));
            }

            if (!_isSilent)
                to()!.Shutdown(SocketShutdown.Send);
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
        {
            if (!_isSilent)
                Reset();
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static async Task SendAsync(Socket to, ReadOnlyMemory<byte> bytes)
    {
        while (bytes.Length > 0)
            bytes = bytes[await to.SendAsync(bytes)..];
    }
}
