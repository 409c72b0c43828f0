using Ocpp.Micro.Contracts;

namespace Ocpp.Micro.ConnectionGateway.Protocol;

/// <summary>
/// What can be wrong with a frame, and how that is answered. OCPP-J 1.6 §4.2.3 has one code for all of it, FormationViolation;
/// 2.x part 4 §4.3 tells a frame that is no RPC request from a payload that is malformed.
/// </summary>
internal sealed class FrameFault
{
    public static readonly FrameFault NotJson = new(OcppErrorCode.RpcFrameworkError, "The message is not valid JSON, or is nested too deeply.");
    public static readonly FrameFault NotAnArray = new(OcppErrorCode.RpcFrameworkError, "The message is not a JSON array.");
    public static readonly FrameFault TypeNotANumber = new(OcppErrorCode.RpcFrameworkError, "The message type is not a number.");
    public static readonly FrameFault TypeUnknown = new(OcppErrorCode.MessageTypeNotSupported, "The message type is not supported.");
    public static readonly FrameFault UniqueIdMissing = new(OcppErrorCode.RpcFrameworkError, "The unique id is missing.");
    public static readonly FrameFault UniqueIdNotAString = new(OcppErrorCode.RpcFrameworkError, "The unique id is not a string.");
    public static readonly FrameFault UniqueIdTooLong = new(OcppErrorCode.RpcFrameworkError, "The unique id is longer than 36 characters.");
    public static readonly FrameFault ActionNotAString = new(OcppErrorCode.RpcFrameworkError, "The action is not a string, or is empty.");
    public static readonly FrameFault ActionTooLong = new(OcppErrorCode.NotImplemented, "The action is not known.");
    public static readonly FrameFault TooShort = new(OcppErrorCode.RpcFrameworkError, "The message has too few elements.");
    public static readonly FrameFault TooLong = new(OcppErrorCode.RpcFrameworkError, "The message has too many elements.");
    public static readonly FrameFault PayloadNotJson = new(OcppErrorCode.FormationViolation, "The payload is not valid JSON, or is nested too deeply.");
    public static readonly FrameFault PayloadNotAnObject = new(OcppErrorCode.FormationViolation, "The payload is not a JSON object.");

    private readonly OcppErrorCode _code;

    private FrameFault(OcppErrorCode code, string description)
    {
        _code = code;
        Description = description;
    }

    /// <summary>What the CALLERROR says; it repeats nothing that was received.</summary>
    public string Description { get; }

    /// <summary>The code of the CALLERROR, as far as the version knows it.</summary>
    public OcppErrorCode CodeFor(OcppVersion version) => _code.In(version);
}
