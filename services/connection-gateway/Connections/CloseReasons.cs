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
        CloseReason.GatewayStopping => DisconnectReason.GatewayStopping,
        _ => DisconnectReason.Fault,
    };
}
