using System.Collections.Frozen;
using System.Globalization;
using System.Net.WebSockets;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using Ocpp.Micro.ConnectionGateway.Calls;
using Ocpp.Micro.ConnectionGateway.Connections;
using Ocpp.Micro.ConnectionGateway.Proxies;
using Ocpp.Micro.ConnectionGateway.Security;
using Ocpp.Micro.ConnectionGateway.Telemetry;
using Ocpp.Micro.Contracts;
using Ocpp.Micro.Messaging.Telemetry;

namespace Ocpp.Micro.ConnectionGateway.Handshake;

/// <summary>Answers upgrade requests: who is it, may it come in, which version (OCPP-J 1.6 §3).</summary>
internal sealed partial class ChargePointHandshake(
    ConnectionRegistry registry,
    ConnectionServices connections,
    BrokerWatch broker,
    TransportReader transports,
    Entrance entrance,
    Compression compression,
    IOptions<GatewayOptions> options,
    ILogger<ChargePointHandshake> logger)
{
    private static readonly TimeSpan _complaintInterval = TimeSpan.FromMinutes(1);

    private readonly GatewayOptions _options = options.Value;

    // What an operator has to know of, and what attackers can bring about as often as they like.
    private readonly FrozenDictionary<Refusal, LogInterval> _complaints =
        new[] { Refusal.Unknown, Refusal.Unproven, Refusal.TooMany, Refusal.Busy, Refusal.Full }
            .ToFrozenDictionary(static refusal => refusal, _ => new LogInterval(_complaintInterval, connections.Clock));

    public async Task InvokeAsync(HttpContext context)
    {
        var refusal = Examine(context, out var chargePointId);

        // Before it is known who it is: one that has left and come again meanwhile has the higher one with its newer socket.
        var turn = registry.NextTurn();
        var proof = Proof.None;
        if (refusal is null)
            (refusal, proof) = await entrance.EnterAsync(context, transports.Read(context), chargePointId);

        refusal ??= Readiness() ?? (registry.TryReserve(chargePointId) ? null : Refusal.Full);
        await (refusal is null ? AcceptAsync(context, chargePointId, turn, proof) : RefuseAsync(context, chargePointId, refusal));
    }

    /// <summary>Decides by the request alone whether it can be that of a charge point.</summary>
    private Refusal? Examine(HttpContext context, out string chargePointId)
    {
        chargePointId = "";
        if (!context.WebSockets.IsWebSocketRequest)
            return Refusal.NotAWebSocket;

        return ChargePointPath.TryGetId(context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget, _options.Path, out chargePointId)
            ? Readiness()
            : Refusal.NoIdentity;
    }

    private Refusal? Readiness() => broker.IsOpen && !registry.IsClosed ? null : Refusal.NotReady;

    private async Task AcceptAsync(HttpContext context, string chargePointId, long turn, Proof proof)
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
            await (version is null ? CloseAsync(socket, chargePointId) : ServeAsync(socket, chargePointId, version.Value, turn, proof));
        }
        finally
        {
            if (hasContext)
                compression.Release();
            registry.Release(chargePointId);
        }
    }

    private Task ServeAsync(WebSocket socket, string chargePointId, OcppVersion version, long turn, Proof proof)
    {
        var connectionId = Guid.CreateVersion7(connections.Clock.GetUtcNow()).ToString("N");

        var openedAt = DateTimeOffset.UnixEpoch.AddTicks(turn * TimeSpan.TicksPerMicrosecond);
        var identity = new ConnectionIdentity(chargePointId, version, connectionId, openedAt) { Proof = proof };

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

    private Task RefuseAsync(HttpContext context, string chargePointId, Refusal refusal)
    {
        Log.Refused(logger, context.Connection.RemoteIpAddress, refusal.Status, refusal.Title);
        if (_complaints.TryGetValue(refusal, out var complaint) && complaint.TryEnter(out var others))
            Log.NotLetIn(logger, chargePointId, transports.Read(context).Address, refusal.Status, refusal.Title, others);

        connections.Telemetry.Refused(refusal.Status.ToString(CultureInfo.InvariantCulture));
        if (refusal == Refusal.NotAWebSocket)
        {
            // RFC 9110 §15.5.22 and RFC 6455 §4.2.2 ask for these.
            context.Response.Headers.Upgrade = "websocket";
            context.Response.Headers.Connection = HeaderNames.Upgrade;
            context.Response.Headers.SecWebSocketVersion = "13";
        }

        if (refusal.Status is StatusCodes.Status503ServiceUnavailable or StatusCodes.Status429TooManyRequests)
            context.Response.Headers.RetryAfter = RetryAfter().ToString(CultureInfo.InvariantCulture);
        if (refusal == Refusal.Unproven)
            context.Response.Headers.WWWAuthenticate = "Basic realm=\"ocpp\", charset=\"UTF-8\"";

        if (refusal.Detail is null)
            return Results.StatusCode(refusal.Status).ExecuteAsync(context);

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

        [LoggerMessage(3, LogLevel.Warning, "{ChargePointId} from {RemoteAddress} was refused with {Status}: {Reason} ({Others} others since this was logged last)")]
        public static partial void NotLetIn(
            ILogger logger, string chargePointId, System.Net.IPAddress? remoteAddress, int status, string reason, int others);
    }
}
