using System.Net;
using System.Net.Sockets;

namespace Ocpp.Micro.HealthProbe;

/// <summary>Asks the service of this container whether it is ready; the runtime image has neither a shell nor curl.</summary>
internal static class ReadinessProbe
{
    /// <summary>The management port of a service that is not told another.</summary>
    public const int DefaultPort = 9090;

    /// <summary>Below the time-out of the health check, so that the answer is ours rather than a kill.</summary>
    public static readonly TimeSpan Timeout = TimeSpan.FromSeconds(4);

    private static ReadOnlyMemory<byte> Request { get; } =
        "GET /health/ready HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"u8.ToArray();

    /// <summary>True if <c>/health/ready</c> answers with status 200 on the loopback interface.</summary>
    /// <remarks>A bare socket rather than HttpClient: a container starts this every few seconds.</remarks>
    public static async Task<bool> IsReadyAsync(int port, CancellationToken cancellation)
    {
        try
        {
            using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            await socket.ConnectAsync(IPAddress.Loopback, port, cancellation);
            await socket.SendAsync(Request, cancellation);

            var head = new byte["HTTP/1.1 200".Length];
            for (var received = 0; received < head.Length;)
            {
                var count = await socket.ReceiveAsync(head.AsMemory(received), cancellation);
                if (count == 0) return false;
                received += count;
            }

            return head.AsSpan().EndsWith(" 200"u8);
        }
        catch (Exception exception) when (exception is SocketException or OperationCanceledException)
        {
            return false;
        }
    }
}
