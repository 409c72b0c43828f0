namespace Ocpp.Micro.Contracts;

/// <summary>
/// Why a CALL was refused, independent of the version's spelling (OCPP-J 1.6 §4.2.3; OCPP 2.0.1 and 2.1 part 4 §4.3).
/// <see cref="OcppErrorCodes.ToWire"/> gives the spelling.
/// </summary>
public enum OcppErrorCode
{
    /// <summary>The action is not known to the receiver.</summary>
    NotImplemented,

    /// <summary>The action is recognised but not supported by the receiver.</summary>
    NotSupported,

    /// <summary>The receiver could not process the action for a reason of its own.</summary>
    InternalError,

    /// <summary>The payload is incomplete for the action.</summary>
    ProtocolError,

    /// <summary>A security issue kept the receiver from completing the action.</summary>
    SecurityError,

    /// <summary>The payload is syntactically incorrect or not of the action's structure.</summary>
    FormationViolation,

    /// <summary>The payload is syntactically correct, but a field has an invalid value.</summary>
    PropertyConstraintViolation,

    /// <summary>A field is missing, or occurs too often.</summary>
    OccurrenceConstraintViolation,

    /// <summary>A field has a value of the wrong type.</summary>
    TypeConstraintViolation,

    /// <summary>The message type number is not supported by the receiver (2.x).</summary>
    MessageTypeNotSupported,

    /// <summary>The content of the frame is not a valid RPC request (2.x).</summary>
    RpcFrameworkError,

    /// <summary>Any other error.</summary>
    GenericError,
}
