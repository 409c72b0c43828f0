using Ocpp.Micro.Contracts.Facts;

namespace Ocpp.Micro.ConnectionGateway.Connections;

/// <summary>What others are told of the gateway's reasons.</summary>
internal static class CloseReasons
{
    public static DisconnectReason ToDisconnectReason(this CloseReason reason) => reason switch
    {
        CloseReason.ChargePointClosed => DisconnectReason.ClosedByChargePoint,
        CloseReason.ChargePointLost => DisconnectReason.Lost,
        CloseReason.ChargePointSilent or CloseReason.ChargePointIdle or CloseReason.ChargePointStalled => DisconnectReason.Silent,
        CloseReason.Replaced => DisconnectReason.Replaced,
        CloseReason.BrokerUnavailable => DisconnectReason.BrokerUnavailable,
        CloseReason.GatewayStopping => DisconnectReason.GatewayStopping,
        _ => DisconnectReason.Fault,
    };

    /// <summary>For who reads the log.</summary>
    public static string InWords(this CloseReason reason) => reason switch
    {
        CloseReason.ChargePointClosed => "it closed the connection",
        CloseReason.ChargePointLost => "the connection was lost",
        CloseReason.ChargePointSilent => "it did not answer a ping",
        CloseReason.ChargePointIdle => "it was idle for too long",
        CloseReason.ChargePointStalled => "a frame got stuck",
        CloseReason.ProtocolViolation => "it broke the WebSocket protocol",
        CloseReason.BinaryFrame => "it sent a binary frame",
        CloseReason.FrameTooBig => "it sent a frame over the limit",
        CloseReason.NoCommonSubprotocol => "no OCPP version in common",
        CloseReason.Replaced => "it opened a newer connection",
        CloseReason.BrokerUnavailable => "the broker is away",
        CloseReason.GatewayStopping => "the gateway is stopping",
        CloseReason.GatewayFault => "the gateway failed",
        _ => reason.ToString(),
    };
}
