namespace Ocpp.Micro.OperatorApi.Data;

/// <summary>Something that somebody has changed by the API, or has tried to. Keys, id tags and passwords are not in it.</summary>
internal sealed class AuditEntry : IRecorded
{
    /// <summary>Rises with time.</summary>
    public required Guid Id { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Who, as <see cref="Access.AccessClaims"/> names callers.</summary>
    public required string Actor { get; init; }

    /// <summary>What was done, by the operation's name in the API's document.</summary>
    public required string Operation { get; init; }

    /// <summary>The charge point that it was done about; null for none.</summary>
    public string? ChargePointId { get; init; }

    /// <summary>The id of what was done, or that it was done about, where that is none of a charge point; null for none.</summary>
    public string? Subject { get; set; }

    /// <summary>The request's body without its secrets, JSON; null for none.</summary>
    public string? Details { get; init; }

    /// <summary>The HTTP status of the answer; null for a command, which has an outcome of its own, and while nobody knows.</summary>
    public int? Status { get; set; }
}
