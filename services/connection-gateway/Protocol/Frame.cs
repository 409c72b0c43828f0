namespace Ocpp.Micro.ConnectionGateway.Protocol;

/// <summary>A frame taken apart. Its payload is a slice of the bytes it was parsed from.</summary>
/// <param name="Kind">What is to be done with it.</param>
/// <param name="UniqueId">The unique id; the one to answer with when the frame is refused.</param>
/// <param name="Action">The action of a CALL or SEND, else empty.</param>
/// <param name="Payload">
/// The JSON object of a CALL or SEND byte for byte; of an answer the payload or the details, whatever JSON they are; else empty.
/// </param>
/// <param name="Fault">Why the frame is refused or ignored.</param>
/// <param name="Error">What a CALLERROR or CALLRESULTERROR says.</param>
internal readonly record struct Frame(
    FrameKind Kind, string UniqueId, string Action, ReadOnlyMemory<byte> Payload, FrameFault? Fault, FrameError? Error = null)
{
    public static Frame Call(string uniqueId, string action, ReadOnlyMemory<byte> payload) =>
        new(FrameKind.Call, uniqueId, action, payload, null);

    public static Frame Send(string uniqueId, string action, ReadOnlyMemory<byte> payload) =>
        new(FrameKind.Send, uniqueId, action, payload, null);

    public static Frame Answer(string uniqueId, FrameError? error, ReadOnlyMemory<byte> payload) =>
        new(FrameKind.Answer, uniqueId, "", payload, null, error);

    public static Frame ResultError(string uniqueId, FrameError error) => new(FrameKind.ResultError, uniqueId, "", default, null, error);

    public static Frame Refused(string uniqueId, FrameFault fault) => new(FrameKind.Refused, uniqueId, "", default, fault);

    public static Frame Ignored(FrameFault fault) => new(FrameKind.Ignored, "", "", default, fault);
}
