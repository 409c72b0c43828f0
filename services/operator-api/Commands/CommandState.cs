namespace Ocpp.Micro.OperatorApi.Commands;

/// <summary>What has become of a command so far.</summary>
internal enum CommandState
{
    /// <summary>It waits to be sent.</summary>
    Queued,

    /// <summary>It is on its way, or the charge point has it.</summary>
    Sent,

    /// <summary>The charge point answered with a CALLRESULT; a business refusal is one, too.</summary>
    Answered,

    /// <summary>The charge point answered with a CALLERROR.</summary>
    Refused,

    /// <summary>The charge point's CALLRESULT breaks a rule of its message.</summary>
    InvalidAnswer,

    /// <summary>The charge point was silent. It may have acted on it.</summary>
    TimedOut,

    /// <summary>The connection ended before the answer. The charge point may have acted on it.</summary>
    ConnectionClosed,

    /// <summary>The charge point is not connected. Nothing was sent.</summary>
    NotConnected,

    /// <summary>The version that the charge point speaks has no such action. Nothing was sent.</summary>
    NotSupported,

    /// <summary>The payload breaks a rule of its message in that version. Nothing was sent.</summary>
    Invalid,

    /// <summary>Too many commands waited for the charge point. Nothing was sent.</summary>
    Busy,

    /// <summary>The directory of connections or the broker was away. Nothing was sent.</summary>
    Unreachable,

    /// <summary>Its time was over before it could be sent. Nothing was sent.</summary>
    Expired,

    /// <summary>Nobody knows. It is not sent again, for the charge point may have acted on it.</summary>
    Unknown,
}
