using System.Net.WebSockets;

namespace Ocpp.Micro.ConnectionGateway.Connections;

/// <summary>What the charge point is told when the gateway closes the socket (RFC 6455 §7.4.1).</summary>
internal readonly record struct CloseFrame(WebSocketCloseStatus Status, string Text)
{
    // "Try again later", in the registry that RFC 6455 §7.4.2 set up; no name in WebSocketCloseStatus.
    private const WebSocketCloseStatus TryAgainLater = (WebSocketCloseStatus)1013;

    public static CloseFrame For(CloseReason reason) => reason switch
    {
        CloseReason.ChargePointIdle => new(WebSocketCloseStatus.PolicyViolation, "No message for too long."),
        CloseReason.BinaryFrame => new(WebSocketCloseStatus.InvalidMessageType, "Only text messages are accepted."),
        CloseReason.FrameTooBig => new(WebSocketCloseStatus.MessageTooBig, "The message is too big."),
        CloseReason.NoCommonSubprotocol => new(WebSocketCloseStatus.ProtocolError, "None of the offered subprotocols is supported."),
        CloseReason.Replaced => new(WebSocketCloseStatus.PolicyViolation, "Replaced by a newer connection."),
        CloseReason.BrokerUnavailable => new(TryAgainLater, "The central system is not available."),
        CloseReason.GatewayStopping => new(WebSocketCloseStatus.EndpointUnavailable, "The server is going away."),
        CloseReason.GatewayFault => new(WebSocketCloseStatus.InternalServerError, "Internal error."),
        _ => new(WebSocketCloseStatus.NormalClosure, ""),
    };
}
