using Ocpp.Micro.Contracts;

namespace Ocpp.Micro.Messaging.Handlers;

/// <summary>Refuses a CALL with a CALLERROR of the handler's choice. Its text is sent to the charge point.</summary>
/// <param name="code">The error code; spelled as the CALL's version spells it.</param>
/// <param name="description">A text that is safe to send; cut at 255 characters.</param>
public sealed class CallErrorException(OcppErrorCode code, string description) : Exception(description)
{
    /// <summary>The error code.</summary>
    public OcppErrorCode Code { get; } = code;
}
