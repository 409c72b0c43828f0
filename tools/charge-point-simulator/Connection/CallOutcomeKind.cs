namespace Ocpp.Micro.ChargePointSimulator.Connection;

/// <summary>The ways a CALL can end.</summary>
public enum CallOutcomeKind
{
    /// <summary>It was never sent: there was no connection.</summary>
    NotSent,

    /// <summary>A CALLRESULT came.</summary>
    Result,

    /// <summary>A CALLERROR came.</summary>
    Error,

    /// <summary>Nothing came in time, while the connection lived.</summary>
    TimedOut,

    /// <summary>The connection ended before an answer came.</summary>
    ConnectionLost,
}
