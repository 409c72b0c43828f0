using Ocpp.Micro.OperatorApi.Commands;
using Ocpp.Micro.OperatorApi.DesiredStates;

namespace Ocpp.Micro.OperatorApi.Data;

/// <summary>What a charge point is to be told as soon as it can be, who wants it and what became of it.</summary>
internal sealed class DesiredState : IRecorded
{
    /// <summary>Rises with time.</summary>
    public required Guid Id { get; init; }

    /// <summary>What it was asked for with: shared by those of one request.</summary>
    public required Guid RequestId { get; init; }

    public required string ChargePointId { get; init; }

    public required DesiredStateKind Kind { get; init; }

    /// <summary>What it is about, see <see cref="DesiredTargets"/>: a newer one of the same target takes its place.</summary>
    public required string Target { get; init; }

    /// <summary>The place that a charging profile takes, whatever its id; null for anything else. A newer one of the same place, too, takes it.</summary>
    public required string? Place { get; init; }

    /// <summary>Who wants it, as <see cref="Access.AccessClaims"/> names callers.</summary>
    public required string Actor { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>
    /// Higher for each request about the charge point, by its <see cref="DesiredQueue"/>: no two clocks need agree on which of them came first.
    /// </summary>
    public long Sequence { get; set; }

    /// <summary>Its place among those of one request: they are sent in that order.</summary>
    public required int Position { get; init; }

    /// <summary>From when on it is not sent any more.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>The action that sets it; null for a setting in the words of the API, which every version says in its own.</summary>
    public required string? Action { get; init; }

    /// <summary>The action's payload, or the setting, as it came; null once nothing more becomes of it.</summary>
    public byte[]? Payload { get; set; }

    /// <summary>The same without its secrets, JSON.</summary>
    public required string Request { get; init; }

    public DesiredStateStatus Status { get; set; }

    /// <summary>What it ends as, unless the charge point answers after all: decided while it was on its way. Null for nothing.</summary>
    public DesiredStateStatus? EndsAs { get; set; }

    /// <summary>The newer one that took its place; null for none.</summary>
    public Guid? ReplacedBy { get; set; }

    /// <summary>How often it was sent, or nearly so.</summary>
    public int Attempts { get; set; }

    /// <summary>How often it was, and the charge point has not answered.</summary>
    public int Unanswered { get; set; }

    public DateTimeOffset? SentAt { get; set; }

    public DateTimeOffset? FinishedAt { get; set; }

    /// <summary>The command that it was sent with last; null while there was none.</summary>
    public Guid? CommandId { get; set; }

    /// <summary>What became of that command; null while there was none.</summary>
    public CommandState? Outcome { get; set; }

    /// <summary>The status in the charge point's answer; null for none.</summary>
    public string? Answer { get; set; }

    /// <summary>The CALLERROR's code, or ours for a rule that is broken; null for none.</summary>
    public string? ErrorCode { get; set; }

    public string? ErrorDescription { get; set; }
}
