namespace Ocpp.Micro.ChargePointSimulator.Connection;

/// <summary>The first element of a frame (OCPP-J 1.6 §4.1.3).</summary>
internal enum MessageType
{
    Call = 2,
    CallResult = 3,
    CallError = 4,
}
