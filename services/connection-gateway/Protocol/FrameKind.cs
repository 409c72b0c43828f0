namespace Ocpp.Micro.ConnectionGateway.Protocol;

/// <summary>What is to be done with a frame.</summary>
internal enum FrameKind
{
    /// <summary>Nothing: the specification has it ignored, or it is an answer too broken to match, and answers get no answer.</summary>
    Ignored,

    /// <summary>A CALL to be answered by whoever has its action.</summary>
    Call,

    /// <summary>A CALLRESULT or CALLERROR to a CALL of ours.</summary>
    Answer,

    /// <summary>To be answered with a CALLERROR at once.</summary>
    Refused,
}
