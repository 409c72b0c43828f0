namespace Ocpp.Micro.ConnectionGateway.Protocol;

/// <summary>The first element of a frame (OCPP-J 1.6 §4.1.3; OCPP 2.0.1 and 2.1 part 4 §4.1.3).</summary>
internal enum MessageType
{
    /// <summary>Not an integer at all.</summary>
    None = 0,

    /// <summary>A request.</summary>
    Call = 2,

    /// <summary>The answer to a request.</summary>
    CallResult = 3,

    /// <summary>The refusal of a request.</summary>
    CallError = 4,

    /// <summary>The refusal of the answer to a request; 2.1 only.</summary>
    CallResultError = 5,

    /// <summary>A message that is not answered; 2.1 only.</summary>
    Send = 6,

    /// <summary>A number that the version spoken on the socket has no meaning for.</summary>
    Unknown = int.MaxValue,
}
