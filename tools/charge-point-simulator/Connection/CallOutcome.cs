namespace Ocpp.Micro.ChargePointSimulator.Connection;

/// <summary>What became of a CALL.</summary>
/// <param name="Kind">How it ended.</param>
/// <param name="Payload">The CALLRESULT's JSON object, or the CALLERROR's details; empty otherwise.</param>
/// <param name="ErrorCode">The CALLERROR's code as it is spelled on the wire.</param>
/// <param name="ErrorDescription">The CALLERROR's description.</param>
/// <param name="Elapsed">From the frame's sending to its end.</param>
public readonly record struct CallOutcome(
    CallOutcomeKind Kind,
    ReadOnlyMemory<byte> Payload = default,
    string? ErrorCode = null,
    string? ErrorDescription = null,
    TimeSpan Elapsed = default);
