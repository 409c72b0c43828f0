using System.Net;
using System.Net.Sockets;

namespace Ocpp.Micro.Testing;

/// <summary>
/// Finds loopback ports for servers that must be told theirs beforehand. They lie below the range that the system takes outgoing
/// ports from, so that no client of a busy test is given one meanwhile.
/// </summary>
public static class FreePort
{
    private const int First = 20_000;
    private const int End = 32_000;

    /// <summary>A port that nobody listened on a moment ago.</summary>
    public static int Next()
    {
        while (true)
        {
            var port = Random.Shared.Next(First, End);
            if (IsFree(port))
                return port;
        }
    }

    private static bool IsFree(int port)
    {
        using var listener = new TcpListener(IPAddress.Loopback, port);
        try
        {
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
