namespace Ocpp.Micro.ChargePointSimulator.Connection;

/// <summary>Who ended a connection, and how.</summary>
public enum CloseReason
{
    /// <summary>This side closed with a close frame.</summary>
    ClosedHere,

    /// <summary>The central system closed with a close frame.</summary>
    ClosedByCentralSystem,

    /// <summary>This side let go of the TCP connection without a close frame, as most charge points do.</summary>
    Dropped,

    /// <summary>The TCP connection ended or broke without a close frame.</summary>
    Lost,

    /// <summary>A WebSocket ping was not answered in time.</summary>
    PingUnanswered,
}
