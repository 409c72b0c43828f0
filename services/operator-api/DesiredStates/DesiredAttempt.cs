using System.Text.Json;
using Ocpp.Micro.OperatorApi.Commands;

namespace Ocpp.Micro.OperatorApi.DesiredStates;

/// <summary>How an attempt to tell a charge point has ended.</summary>
/// <param name="Status">What has become of the desired state; <see cref="DesiredStateStatus.Pending"/> when it is to be tried again.</param>
internal sealed record DesiredAttempt(DesiredStateStatus Status)
{
    /// <summary>The charge point was away, silent or busy, or nobody knows.</summary>
    public static readonly DesiredAttempt Later = new(DesiredStateStatus.Pending);

    /// <summary>
    /// Whether the charge point may have had it and has not answered: it may have silenced it, or crashed it, and may do so again.
    /// </summary>
    public bool IsUnanswered => Outcome is CommandState.TimedOut or CommandState.ConnectionClosed or CommandState.Unknown;

    public Guid? CommandId { get; init; }

    public CommandState? Outcome { get; init; }

    public string? Answer { get; init; }

    public string? ErrorCode { get; init; }

    public string? ErrorDescription { get; init; }

    /// <summary>What a command has come to.</summary>
    public static DesiredAttempt Of(CommandResult result)
    {
        var command = result.Command;
        var answer = command.State is CommandState.Answered ? AnswerIn(result.Response) : null;
        var status = command.State switch
        {
            // A reboot makes it take effect: it has it.
            CommandState.Answered => answer is "Accepted" or "RebootRequired" ? DesiredStateStatus.Accepted : DesiredStateStatus.Rejected,
            CommandState.Refused or CommandState.InvalidAnswer => DesiredStateStatus.Rejected,
            CommandState.Invalid or CommandState.NotSupported => DesiredStateStatus.Invalid,
            _ => DesiredStateStatus.Pending,
        };
        return new(status)
        {
            CommandId = command.Id,
            Outcome = command.State,
            Answer = answer,
            ErrorCode = command.ErrorCode,
            ErrorDescription = command.ErrorDescription,
        };
    }

    // The answer is valid: of SetVariables, whose only variable has a status of its own, and of all others, which have one.
    private static string? AnswerIn(ReadOnlyMemory<byte> response)
    {
        using var json = JsonDocument.Parse(response);
        return json.RootElement.TryGetProperty("setVariableResult", out var results)
            ? results[0].GetProperty("attributeStatus").GetString()
            : json.RootElement.GetProperty("status").GetString();
    }
}
