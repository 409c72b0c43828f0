using System.Text;
using Ocpp.Micro.Contracts;
using Ocpp.Micro.Contracts.Gateways;

namespace Ocpp.Micro.OperatorApi.Commands;

/// <summary>A command and what has become of it.</summary>
/// <param name="Id">Its identity; rises with time.</param>
/// <param name="RequestId">Shared by the commands of one request.</param>
/// <param name="ChargePointId">The charge point.</param>
/// <param name="Action">The action.</param>
/// <param name="State">What has become of it so far.</param>
/// <param name="Version">The version that the charge point speaks; absent as long as no connection was found.</param>
/// <param name="Actor">Who gave it.</param>
/// <param name="Priority">Which of several that wait for the charge point goes first.</param>
/// <param name="CreatedAt">When it was given.</param>
/// <param name="Deadline">Until when an answer is waited for.</param>
/// <param name="SentAt">When it was handed over to be sent; absent while it waits, and when nothing was sent.</param>
/// <param name="FinishedAt">When its state became final; absent until then.</param>
/// <param name="Request">The payload, with <c>***</c> in place of id tags and passwords.</param>
/// <param name="Response">The CALLRESULT's payload. Just answered, it is as the charge point sent it; later, with <c>***</c> as in the request.</param>
/// <param name="Error">What was wrong; absent for nothing.</param>
internal sealed record CommandView(
    Guid Id,
    Guid RequestId,
    string ChargePointId,
    string Action,
    CommandState State,
    OcppVersion? Version,
    string Actor,
    CommandPriority Priority,
    DateTimeOffset CreatedAt,
    DateTimeOffset Deadline,
    DateTimeOffset? SentAt,
    DateTimeOffset? FinishedAt,
    RawJsonText? Request,
    RawJsonText? Response,
    CommandError? Error)
{
    public static CommandView Of(CommandResult result)
    {
        var command = result.Command;
        var error = command.ErrorCode is null && command.ErrorDescription is null
            ? null
            : new CommandError(command.ErrorCode, command.ErrorDescription, RawJsonText.Of(result.ErrorDetails), command.ErrorPath);
        return new(
            command.Id, command.RequestId, command.ChargePointId, command.Action, command.State, command.Version, command.Actor,
            command.Priority, command.CreatedAt, command.Deadline, command.SentAt, command.FinishedAt,
            RawJsonText.Of(Encoding.UTF8.GetBytes(command.Request)), RawJsonText.Of(result.Response), error);
    }
}

/// <summary>A CALLERROR, or a rule that a payload breaks.</summary>
/// <param name="Code">The CALLERROR's code as it stood in the frame, or ours for a rule that is broken.</param>
/// <param name="Description">The CALLERROR's description, or the rule.</param>
/// <param name="Details">The CALLERROR's details, whatever JSON they are.</param>
/// <param name="Path">The member that breaks a rule, as a JSON path.</param>
internal sealed record CommandError(string? Code, string? Description, RawJsonText? Details, string? Path);
