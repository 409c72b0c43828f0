namespace Ocpp.Micro.ChargePointSimulator.Connection;

/// <summary>The first element of a frame (OCPP-J 1.6 §4.1.3, OCPP 2.1 part 4 §4.1.3).</summary>
internal enum MessageType
{
    Call = 2,
    CallResult = 3,
    CallError = 4,

    /// <summary>Says that a CALLRESULT could not be processed; 2.1 only.</summary>
    CallResultError = 5,

    /// <summary>A message that nobody answers; 2.1 only.</summary>
    Send = 6,
}
