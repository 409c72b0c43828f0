namespace Ocpp.Micro.ConnectionGateway.Protocol;

/// <summary>What is to be done with a frame.</summary>
internal enum FrameKind
{
    /// <summary>Nothing: the specification has it ignored, or it is an answer too broken to match, and answers get no answer.</summary>
    Ignored,

    /// <summary>A CALL to be answered by whoever has its action.</summary>
    Call,

    /// <summary>A SEND to be handed on to whoever has its action, and never answered (OCPP 2.1 part 4 §4.2.4).</summary>
    Send,

    /// <summary>A CALLRESULT or CALLERROR to a CALL of ours.</summary>
    Answer,

    /// <summary>A CALLRESULTERROR: the charge point could not use a CALLRESULT of ours (OCPP 2.1 part 4 §4.2.3).</summary>
    ResultError,

    /// <summary>To be answered with a CALLERROR at once.</summary>
    Refused,
}
