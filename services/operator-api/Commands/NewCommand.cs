using Ocpp.Micro.Contracts.Gateways;

namespace Ocpp.Micro.OperatorApi.Commands;

/// <summary>What somebody wants of one or several charge points, as far as that can be said without asking them.</summary>
/// <param name="ChargePointIds">The charge points, each once.</param>
/// <param name="Action">An action of some version.</param>
/// <param name="Payload">One JSON object.</param>
/// <param name="Actor">Who wants it.</param>
/// <param name="Preferences">How it is to be done.</param>
internal sealed record NewCommand(
    IReadOnlyList<string> ChargePointIds, string Action, ReadOnlyMemory<byte> Payload, string Actor, CommandPreferences Preferences)
{
    /// <summary>
    /// What the caller asked in words of the API, by which a repetition is known; null for one who asked for the command itself.
    /// </summary>
    public NewCommand? AskedAs { get; init; }

    /// <summary>Whether somebody asks for it now; what the system sends because of what was asked before is in the audit trail already.</summary>
    public bool IsAudited { get; init; } = true;
}

/// <summary>How a command is to be done.</summary>
/// <param name="Timeout">How long the charge point's answer is worth anything, from now.</param>
/// <param name="Priority">Which of several that wait for a charge point goes first.</param>
/// <param name="IsAsynchronous">Whether the caller does not wait (RFC 7240 §4.1).</param>
/// <param name="IdempotencyKey">The caller's name of the request; null for none.</param>
internal sealed record CommandPreferences(TimeSpan Timeout, CommandPriority Priority, bool IsAsynchronous, string? IdempotencyKey);
