namespace Ocpp.Micro.ChargePointSimulator.Statistics;

/// <summary>How a CALL's outcome compares with what was expected.</summary>
public enum VerdictKind
{
    /// <summary>A CALLRESULT with the expected content.</summary>
    AsExpected,

    /// <summary>A valid CALLRESULT that says something else, for example an id tag that is blocked.</summary>
    OtherAnswer,

    /// <summary>A CALLRESULT whose payload breaks a rule of its schema.</summary>
    InvalidAnswer,

    /// <summary>A CALLERROR.</summary>
    CallError,

    /// <summary>No answer in time, while the connection lived.</summary>
    TimedOut,

    /// <summary>The connection ended before an answer came.</summary>
    ConnectionLost,
}
