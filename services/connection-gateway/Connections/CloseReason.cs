namespace Ocpp.Micro.ConnectionGateway.Connections;

/// <summary>Why a connection ended, and by whom.</summary>
internal enum CloseReason
{
    /// <summary>It has not.</summary>
    None,

    /// <summary>The charge point sent a close frame.</summary>
    ChargePointClosed,

    /// <summary>The charge point's end of the stream came without a close frame, which is the usual way, or the network broke.</summary>
    ChargePointLost,

    /// <summary>The charge point did not answer a ping: the socket was half open.</summary>
    ChargePointSilent,

    /// <summary>The charge point answered pings but sent no frame for longer than the idle time-out.</summary>
    ChargePointIdle,

    /// <summary>The charge point began a frame and did not end it, or did not take one that it was sent.</summary>
    ChargePointStalled,

    /// <summary>The charge point broke the WebSocket protocol (RFC 6455), for example with text that is not UTF-8.</summary>
    ProtocolViolation,

    /// <summary>The charge point sent a binary frame.</summary>
    BinaryFrame,

    /// <summary>The charge point sent a frame over the limit.</summary>
    FrameTooBig,

    /// <summary>The charge point offered no subprotocol that the gateway speaks.</summary>
    NoCommonSubprotocol,

    /// <summary>The charge point opened a newer socket.</summary>
    Replaced,

    /// <summary>The broker was away for longer than its grace.</summary>
    BrokerUnavailable,

    /// <summary>The gateway is stopping.</summary>
    GatewayStopping,

    /// <summary>The gateway failed.</summary>
    GatewayFault,
}
