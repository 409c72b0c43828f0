using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Net.WebSockets;
using System.Text;
using Ocpp.Micro.Contracts;

namespace Ocpp.Micro.ChargePointSimulator.Connection;

/// <summary>Opens WebSockets on TCP streams that can be frozen and dropped.</summary>
internal static class WebSocketDialer
{
    /// <summary>Connects, or throws a <see cref="ConnectFailedException"/> that says why not.</summary>
    public static async Task<DialedSocket> DialAsync(
        ConnectionOptions options, TimeProvider clock, CancellationToken cancellationToken)
    {
        TransportStream? transport = null;
        using var timeout = new CancellationTokenSource(options.ConnectTimeout, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);

        // A handler of its own for each connection: only so is it known which stream carries which WebSocket.
        var invoker = new HttpMessageInvoker(new SocketsHttpHandler
        {
            UseProxy = false,
            UseCookies = false,
            PooledConnectionLifetime = TimeSpan.Zero,
            SslOptions = options.Tls ?? new SslClientAuthenticationOptions(),
            ConnectCallback = async (context, token) => transport = await ConnectAsync(context.DnsEndPoint, token),
        });
        var socket = new ClientWebSocket();
        try
        {
            Configure(socket.Options, options);
            await socket.ConnectAsync(options.Target, invoker, either.Token);
            return new(socket, transport!, invoker, AgreedVersion(socket, options));
        }
        catch (Exception exception)
        {
            var status = socket.HttpStatusCode;
            transport?.Drop(reset: false);
            socket.Dispose();
            invoker.Dispose();
            cancellationToken.ThrowIfCancellationRequested();
            throw exception is ConnectFailedException ? exception : Failure(exception, status, options);
        }
    }

    private static void Configure(ClientWebSocketOptions socket, ConnectionOptions options)
    {
        foreach (var version in options.Versions)
        {
            socket.AddSubProtocol(version.Subprotocol());
        }

        if (options.Password is not null)
        {
            var credentials = $"{options.User ?? options.ChargePointId}:{options.Password}";
            socket.SetRequestHeader("Authorization", $"Basic {Convert.ToBase64String(Encoding.UTF8.GetBytes(credentials))}");
        }

        socket.CollectHttpResponseDetails = true;
        socket.KeepAliveInterval = options.PingInterval;
        socket.KeepAliveTimeout = options.PingInterval > TimeSpan.Zero ? options.PingTimeout : Timeout.InfiniteTimeSpan;
    }

    private static async ValueTask<TransportStream> ConnectAsync(DnsEndPoint endPoint, CancellationToken cancellationToken)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(endPoint, cancellationToken);
            return new(socket);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    // OCPP-J 1.6 §3.1.2: without an agreed subprotocol there is no language to go on in.
    private static OcppVersion AgreedVersion(ClientWebSocket socket, ConnectionOptions options) =>
        OcppVersionNames.TryFromSubprotocol(socket.SubProtocol, out var version)
            ? version
            : throw new ConnectFailedException($"{options.Url} agreed to no subprotocol", socket.HttpStatusCode);

    private static ConnectFailedException Failure(Exception exception, HttpStatusCode status, ConnectionOptions options)
    {
        var cause = exception.GetBaseException();
        var message = status is 0 or HttpStatusCode.SwitchingProtocols
            ? cause is OperationCanceledException ? $"no answer within {options.ConnectTimeout}" : cause.Message
            : $"{(int)status} {status}";
        return new($"{options.Url}: {message}", status is 0 ? null : status, exception);
    }
}
