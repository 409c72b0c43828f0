namespace Ocpp.Micro.Fuzzer.Frames;

/// <summary>What a frame ought to bring about.</summary>
internal enum Outcome
{
    /// <summary>Nothing is answered, and nothing handed on.</summary>
    Nothing,

    /// <summary>A CALL is handed on, and answered with what comes of it.</summary>
    Call,

    /// <summary>A SEND is handed on, and not answered.</summary>
    Send,

    /// <summary>Nothing is handed on, and a CALLERROR is the answer.</summary>
    Refusal,
}

/// <summary>What is expected of a gateway that gets a frame.</summary>
/// <param name="Outcome">What it ought to bring about.</param>
/// <param name="UniqueId">The unique id of the answer or of what is handed on; null when it cannot be told.</param>
/// <param name="Action">The action that is handed on.</param>
/// <param name="Payload">The payload that is handed on.</param>
internal readonly record struct Expectation(Outcome Outcome, string? UniqueId = null, string Action = "", ReadOnlyMemory<byte> Payload = default);
