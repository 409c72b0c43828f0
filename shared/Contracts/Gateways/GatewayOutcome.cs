namespace Ocpp.Micro.Contracts.Gateways;

/// <summary>What became of a <see cref="GatewayRequest"/>.</summary>
public enum GatewayOutcome
{
    /// <summary>Nobody knows: the gateway failed, or its answer was lost with the broker. It may have been sent.</summary>
    NoAnswer,

    /// <summary>A CALL was answered with a CALLRESULT.</summary>
    Answered,

    /// <summary>A CALL was answered with a CALLERROR.</summary>
    Refused,

    /// <summary>What is not answered was done: a SEND or CALLRESULTERROR was written, or a connection begins to close.</summary>
    Done,

    /// <summary>There is no such gateway, or it does not hold that connection, or it lost it before anything was written. Nothing was sent.</summary>
    NotHere,

    /// <summary>The CALL was written, and the connection ended before the charge point had answered. It may have acted on it.</summary>
    ConnectionClosed,

    /// <summary>The CALL was written, and the charge point was silent until the deadline. It may have acted on it.</summary>
    TimedOut,

    /// <summary>The CALL waited for others until the deadline. Nothing was sent.</summary>
    NotSent,

    /// <summary>Too many CALLs waited for the charge point already. Nothing was sent.</summary>
    TooManyWaiting,

    /// <summary>The version of the connection has no such message, or the gateway is older than who asks. Nothing was sent.</summary>
    NotSupported,

    /// <summary>The broker was away until the deadline, and no gateway has heard of it. Nothing was sent.</summary>
    Unreachable,
}
