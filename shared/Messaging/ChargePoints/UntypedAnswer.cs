using Ocpp.Micro.Contracts;
using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Messaging.ChargePoints;

/// <summary>What became of a command that is known by its name alone, and what the charge point has answered.</summary>
/// <param name="Outcome">What became of it.</param>
public sealed record UntypedAnswer(CommandOutcome Outcome)
{
    /// <summary>The version that the charge point speaks; null when no connection was found.</summary>
    public OcppVersion? Version { get; init; }

    /// <summary>The CALLRESULT's payload as it stood in the frame; empty for every other outcome than <see cref="CommandOutcome.Answered"/>.</summary>
    public ReadOnlyMemory<byte> Response { get; init; }

    /// <summary>
    /// The rule that the payload breaks (<see cref="CommandOutcome.InvalidRequest"/>) or that the CALLRESULT breaks
    /// (<see cref="CommandOutcome.InvalidAnswer"/>); <c>default</c> for every other outcome.
    /// </summary>
    public PayloadViolation Violation { get; init; }

    /// <summary>
    /// The CALLERROR's code as it stood in the frame, at most 255 characters, whichever it is, perhaps none; or ours for a rule that is
    /// broken; null for every other outcome.
    /// </summary>
    public string? ErrorCode { get; init; }

    /// <summary>
    /// The CALLERROR's description as it stood in the frame, at most 255 characters; or the path and the rule that is broken, never a
    /// value; null for every other outcome.
    /// </summary>
    public string? ErrorDescription { get; init; }

    /// <summary>The CALLERROR's details as they stood in the frame, whatever JSON they are; empty for every other outcome.</summary>
    public ReadOnlyMemory<byte> ErrorDetails { get; init; }
}
