using System.Text;
using Ocpp.Micro.OperatorApi.Commands;
using Ocpp.Micro.OperatorApi.Data;

namespace Ocpp.Micro.OperatorApi.DesiredStates;

/// <summary>What a charge point is to be told as soon as it can be, and what has become of it.</summary>
/// <param name="Id">Its identity; rises with time.</param>
/// <param name="RequestId">Shared by those of one request.</param>
/// <param name="ChargePointId">The charge point.</param>
/// <param name="Kind">What of the charge point it is.</param>
/// <param name="State">What has become of it so far.</param>
/// <param name="Actor">Who wants it.</param>
/// <param name="CreatedAt">Since when.</param>
/// <param name="ExpiresAt">Until when it is tried.</param>
/// <param name="Action">The action that sets it; absent for a setting in the words of the API.</param>
/// <param name="Payload">The action's payload, or the setting, with <c>***</c> in place of id tags and passwords.</param>
/// <param name="Attempts">How often it was sent.</param>
/// <param name="SentAt">When it was sent last; absent while it was not.</param>
/// <param name="FinishedAt">When its state became final; absent until then.</param>
/// <param name="CommandId">The command that it was sent with last, <c>/commands/{commandId}</c>; absent while there was none.</param>
/// <param name="Outcome">What became of that command; absent while there was none.</param>
/// <param name="Answer">The status in the charge point's answer; absent for none.</param>
/// <param name="Error">What was wrong; absent for nothing.</param>
/// <param name="ReplacedBy">The newer one that took its place; absent for none.</param>
internal sealed record DesiredStateView(
    Guid Id,
    Guid RequestId,
    string ChargePointId,
    DesiredStateKind Kind,
    DesiredStateStatus State,
    string Actor,
    DateTimeOffset CreatedAt,
    DateTimeOffset ExpiresAt,
    string? Action,
    RawJsonText? Payload,
    int Attempts,
    DateTimeOffset? SentAt,
    DateTimeOffset? FinishedAt,
    Guid? CommandId,
    CommandState? Outcome,
    string? Answer,
    CommandError? Error,
    Guid? ReplacedBy)
{
    public static DesiredStateView Of(DesiredState row) => new(
        row.Id, row.RequestId, row.ChargePointId, row.Kind, row.Status, row.Actor, row.CreatedAt, row.ExpiresAt, row.Action,
        RawJsonText.Of(Encoding.UTF8.GetBytes(row.Request)), row.Attempts, row.SentAt, row.FinishedAt, row.CommandId, row.Outcome, row.Answer,
        row.ErrorCode is null && row.ErrorDescription is null ? null : new(row.ErrorCode, row.ErrorDescription, null, null), row.ReplacedBy);
}

/// <summary>What a request has brought about.</summary>
/// <param name="RequestId">The request.</param>
/// <param name="Items">One for each thing that is desired, in the order in which they are sent.</param>
internal sealed record AcceptedDesiredStates(Guid RequestId, IReadOnlyList<DesiredStateView> Items);
