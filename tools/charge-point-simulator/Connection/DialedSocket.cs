using System.Net.WebSockets;
using Ocpp.Micro.Contracts;

namespace Ocpp.Micro.ChargePointSimulator.Connection;

/// <summary>An open WebSocket with the stream below it.</summary>
internal sealed record DialedSocket(
    WebSocket Socket, TransportStream Transport, HttpMessageInvoker Invoker, OcppVersion Version) : IDisposable
{
    public void Dispose()
    {
        Socket.Dispose();
        Transport.Dispose();
        Invoker.Dispose();
    }
}
