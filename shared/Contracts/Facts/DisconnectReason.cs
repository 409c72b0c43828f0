using System.Text.Json.Serialization;

namespace Ocpp.Micro.Contracts.Facts;

/// <summary>Who ended a socket, and why.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<DisconnectReason>))]
public enum DisconnectReason
{
    /// <summary>The charge point closed it, with a close frame.</summary>
    ClosedByChargePoint,

    /// <summary>The TCP connection ended or broke without a close frame; the usual end of a charge point that restarts.</summary>
    Lost,

    /// <summary>The charge point answered no ping, or sent nothing for too long.</summary>
    Silent,

    /// <summary>A newer socket of the same charge point took its place.</summary>
    Replaced,

    /// <summary>The charge point broke a rule of the protocol or a limit of the gateway.</summary>
    Fault,

    /// <summary>The gateway is shutting down.</summary>
    GatewayStopping,

    /// <summary>The gateway could not reach the broker for longer than its grace period.</summary>
    BrokerUnavailable,

    /// <summary>The central system closed it on an operator's word.</summary>
    ClosedByOperator,

    /// <summary>The gateway that held it was not heard of any more; the socket is most probably gone with it.</summary>
    GatewayLost,
}
