namespace Ocpp.Micro.Messaging.ChargePoints;

/// <summary>What became of a command.</summary>
public enum CommandOutcome
{
    /// <summary>Nobody knows: the gateway failed, or its word was lost with the broker. The charge point may have acted on it.</summary>
    Unknown,

    /// <summary>The charge point answered with a CALLRESULT. A business refusal is one, too. What is not answered was sent.</summary>
    Answered,

    /// <summary>The charge point answered with a CALLERROR.</summary>
    Refused,

    /// <summary>The charge point answered with a CALLRESULT that breaks a rule of its message; a charge point of 2.1 was told so.</summary>
    InvalidAnswer,

    /// <summary>The charge point was silent until the deadline. It may have acted on it.</summary>
    TimedOut,

    /// <summary>The connection ended before the charge point had answered. It may have acted on it.</summary>
    ConnectionClosed,

    /// <summary>The charge point is not connected. Nothing was sent.</summary>
    NotConnected,

    /// <summary>The charge point speaks another version than the message's, or one that has no such message. Nothing was sent.</summary>
    OtherVersion,

    /// <summary>Too many commands waited for the charge point, or those before it took until the deadline. Nothing was sent.</summary>
    Busy,

    /// <summary>The directory of connections did not answer, or the broker was away until the deadline. Nothing was sent.</summary>
    Unreachable,

    /// <summary>The payload breaks a rule of its message in the version that the charge point speaks. Nothing was sent.</summary>
    InvalidRequest,
}
