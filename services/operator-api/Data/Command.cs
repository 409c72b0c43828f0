using Ocpp.Micro.Contracts;
using Ocpp.Micro.Contracts.Gateways;
using Ocpp.Micro.OperatorApi.Commands;

namespace Ocpp.Micro.OperatorApi.Data;

/// <summary>A command to a charge point, who gave it and what became of it. Id tags and passwords are not in it.</summary>
internal sealed class Command : IRecorded
{
    /// <summary>Rises with time.</summary>
    public required Guid Id { get; init; }

    /// <summary>What it was asked for with: shared by the commands of one request.</summary>
    public required Guid RequestId { get; init; }

    public required string ChargePointId { get; init; }

    public required string Action { get; init; }

    /// <summary>Who gave it, as <see cref="Access.AccessClaims"/> names callers.</summary>
    public required string Actor { get; init; }

    public required CommandPriority Priority { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Until when the charge point's answer is worth anything.</summary>
    public required DateTimeOffset Deadline { get; init; }

    /// <summary>The payload without its secrets, JSON.</summary>
    public required string Request { get; init; }

    /// <summary>The payload as it is to be sent, while it waits for that; null from then on.</summary>
    public byte[]? Payload { get; set; }

    public CommandState State { get; set; }

    /// <summary>The version that the charge point speaks; null as long as no connection was found.</summary>
    public OcppVersion? Version { get; set; }

    public DateTimeOffset? SentAt { get; set; }

    public DateTimeOffset? FinishedAt { get; set; }

    /// <summary>The CALLRESULT's payload without its secrets, JSON; null for none.</summary>
    public string? Response { get; set; }

    /// <summary>The CALLERROR's code, or ours for a rule that is broken; null for none.</summary>
    public string? ErrorCode { get; set; }

    public string? ErrorDescription { get; set; }

    /// <summary>The CALLERROR's details without their secrets, JSON; null for none.</summary>
    public string? ErrorDetails { get; set; }

    /// <summary>The member of the payload that breaks a rule, as a JSON path; null for none.</summary>
    public string? ErrorPath { get; set; }
}
