using System.Diagnostics.CodeAnalysis;

namespace Ocpp.Micro.Messaging.ChargePoints;

/// <summary>What became of a command, and what the charge point has answered.</summary>
/// <typeparam name="TResponse">The CALLRESULT's payload.</typeparam>
/// <param name="Outcome">What became of it.</param>
public sealed record CommandAnswer<TResponse>(CommandOutcome Outcome)
    where TResponse : class
{
    /// <summary>Whether there is a valid CALLRESULT.</summary>
    [MemberNotNullWhen(true, nameof(Response))]
    public bool IsAnswered => Response is not null;

    /// <summary>The CALLRESULT; null for every other outcome than <see cref="CommandOutcome.Answered"/>.</summary>
    public TResponse? Response { get; init; }

    /// <summary>
    /// The CALLERROR's code as it stood in the frame, at most 255 characters, whichever it is, perhaps none; or ours for a CALLRESULT that is invalid;
    /// null for every other outcome.
    /// </summary>
    public string? ErrorCode { get; init; }

    /// <summary>
    /// The CALLERROR's description as it stood in the frame, at most 255 characters; or the path and the rule that a CALLRESULT
    /// breaks, never a value; null for every other outcome.
    /// </summary>
    public string? ErrorDescription { get; init; }

    /// <summary>The CALLERROR's details as they stood in the frame, whatever JSON they are; empty for every other outcome.</summary>
    public ReadOnlyMemory<byte> ErrorDetails { get; init; }
}
