namespace Ocpp.Micro.ChargePointSimulator.Connection;

/// <summary>What a charge point answers to a CALL from the central system.</summary>
public sealed record CallReply
{
    private CallReply()
    {
    }

    /// <summary>No answer at all: the central system's time-out has to end the CALL.</summary>
    public static CallReply Silence { get; } = new();

    /// <summary>The JSON object of a CALLRESULT; null for a CALLERROR or silence.</summary>
    public ReadOnlyMemory<byte>? Payload { get; private init; }

    /// <summary>The code of a CALLERROR; null for a CALLRESULT or silence.</summary>
    public string? ErrorCode { get; private init; }

    /// <summary>The description of a CALLERROR.</summary>
    public string ErrorDescription { get; private init; } = "";

    /// <summary>What follows once the answer has been sent; it may make CALLs of its own.</summary>
    public Func<CancellationToken, Task>? Afterwards { get; init; }

    /// <summary>A CALLRESULT.</summary>
    /// <param name="payload">Its JSON object.</param>
    public static CallReply Result(ReadOnlyMemory<byte> payload) => new() { Payload = payload };

    /// <summary>A CALLERROR without details.</summary>
    /// <param name="code">Its code as the version spells it.</param>
    /// <param name="description">Its description, at most 255 characters.</param>
    public static CallReply Error(string code, string description) => new() { ErrorCode = code, ErrorDescription = description };
}
