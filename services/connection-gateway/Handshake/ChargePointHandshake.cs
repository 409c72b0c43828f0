using System.Globalization;
using System.Net.WebSockets;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using Ocpp.Micro.ConnectionGateway.Calls;
using Ocpp.Micro.ConnectionGateway.Connections;
using Ocpp.Micro.ConnectionGateway.Telemetry;
using Ocpp.Micro.Contracts;

namespace Ocpp.Micro.ConnectionGateway.Handshake;

/// <summary>Answers upgrade requests: who is it, may it come in, which version (OCPP-J 1.6 §3).</summary>
internal sealed partial class ChargePointHandshake(
    ConnectionRegistry registry,
    ConnectionServices connections,
    BrokerWatch broker,
    Compression compression,
    IOptions<GatewayOptions> options,
    ILogger<ChargePointHandshake> logger)
{
    private readonly GatewayOptions _options = options.Value;

    public Task InvokeAsync(HttpContext context) =>
        Admit(context, out var chargePointId, out var turn) is { } refusal
            ? RefuseAsync(context, refusal)
            : AcceptAsync(context, chargePointId, turn);

    /// <summary>Decides whether the charge point may come in, and takes a place for it when it may.</summary>
    private Refusal? Admit(HttpContext context, out string chargePointId, out long turn)
    {
        (chargePointId, turn) = ("", 0);
        if (!context.WebSockets.IsWebSocketRequest)
            return Refusal.NotAWebSocket;
        if (!ChargePointPath.TryGetId(context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget, _options.Path, out chargePointId))
            return Refusal.NoIdentity;
        if (!broker.IsOpen || registry.IsClosed)
            return Refusal.NotReady;

        return registry.TryReserve(chargePointId, out turn) ? null : Refusal.Full;
    }

    private async Task AcceptAsync(HttpContext context, string chargePointId, long turn)
    {
        var hasContext = false;
        try
        {
            // A request that lasts for days says nothing about request durations.
            if (context.Features.Get<IHttpMetricsTagsFeature>() is { } metrics)
                metrics.MetricsDisabled = true;

            var version = Subprotocols.Negotiate(context.WebSockets.WebSocketRequestedProtocols);
            var accept = new WebSocketAcceptContext
            {
                SubProtocol = version?.Subprotocol(),
                KeepAliveInterval = _options.PingInterval,
                KeepAliveTimeout = _options.PingInterval / 2,
            };
            hasContext = compression.TryEnable(context.Request, version, accept);
            var socket = await context.WebSockets.AcceptWebSocketAsync(accept);
            await (version is null ? CloseAsync(socket, chargePointId) : ServeAsync(socket, chargePointId, version.Value, turn));
        }
        finally
        {
            if (hasContext)
                compression.Release();
            registry.Release();
        }
    }

    private Task ServeAsync(WebSocket socket, string chargePointId, OcppVersion version, long turn)
    {
        var connectionId = Guid.CreateVersion7(connections.Clock.GetUtcNow()).ToString("N");

        var openedAt = DateTimeOffset.UnixEpoch.AddTicks(turn * TimeSpan.TicksPerMicrosecond);
        var identity = new ConnectionIdentity(chargePointId, version, connectionId, openedAt);

        return new GatewayConnection(identity, turn, socket, connections).RunAsync();
    }

    // OCPP-J 1.6 §3.2: "MUST complete the WebSocket handshake with a response without a Sec-WebSocket-Protocol header and then
    // immediately close the WebSocket connection."
    private async Task CloseAsync(WebSocket socket, string chargePointId)
    {
        Log.NoCommonSubprotocol(logger, chargePointId);
        connections.Telemetry.Refused(GatewayTelemetry.NoCommonSubprotocol);
        var frame = CloseFrame.For(CloseReason.NoCommonSubprotocol);
        using var limit = new CancellationTokenSource(_options.CloseTimeout, connections.Clock);
        using (socket)
        {
            try
            {
                await socket.CloseAsync(frame.Status, frame.Text, limit.Token);
            }
            catch (Exception exception) when (exception is WebSocketException or OperationCanceledException or IOException)
            {
                // It left without a word; there is nothing more to be closed.
            }
        }
    }

    private Task RefuseAsync(HttpContext context, Refusal refusal)
    {
        Log.Refused(logger, context.Connection.RemoteIpAddress, refusal.Status, refusal.Title);
        connections.Telemetry.Refused(refusal.Status.ToString(CultureInfo.InvariantCulture));
        if (refusal == Refusal.NotAWebSocket)
        {
            // RFC 9110 §15.5.22 and RFC 6455 §4.2.2 ask for these.
            context.Response.Headers.Upgrade = "websocket";
            context.Response.Headers.Connection = HeaderNames.Upgrade;
            context.Response.Headers.SecWebSocketVersion = "13";
        }

        if (refusal.Status == StatusCodes.Status503ServiceUnavailable)
            context.Response.Headers.RetryAfter = RetryAfter().ToString(CultureInfo.InvariantCulture);

        return Results.Problem(statusCode: refusal.Status, title: refusal.Title, detail: refusal.Detail).ExecuteAsync(context);
    }

    private int RetryAfter()
    {
        var seconds = (int)_options.RetryAfter.TotalSeconds;

        return Random.Shared.Next(seconds, (2 * seconds) + 1);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Debug, "Refused a request from {RemoteAddress} with {Status}: {Reason}")]
        public static partial void Refused(ILogger logger, System.Net.IPAddress? remoteAddress, int status, string reason);

        [LoggerMessage(2, LogLevel.Debug, "{ChargePointId} offers no subprotocol that is supported.")]
        public static partial void NoCommonSubprotocol(ILogger logger, string chargePointId);
    }
}
