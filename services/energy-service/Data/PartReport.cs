using Ocpp.Micro.Contracts.Facts;

namespace Ocpp.Micro.EnergyService.Data;

/// <summary>A report that comes in parts.</summary>
internal sealed class PartReport
{
    public required Guid Id { get; init; }

    public required string ChargePointId { get; init; }

    public required ReportKind Kind { get; init; }

    /// <summary>The request it answers.</summary>
    public required int RequestId { get; init; }

    public required DateTimeOffset BegunAt { get; init; }

    public DateTimeOffset LastPartAt { get; private set; }

    /// <summary>When the part came that says it is the last; null while parts are missing.</summary>
    public DateTimeOffset? CompletedAt { get; private set; }

    /// <summary>Takes a part down; true when the report is whole by it.</summary>
    public bool Take(DateTimeOffset receivedAt, bool isLast)
    {
        if (receivedAt > LastPartAt)
            LastPartAt = receivedAt;

        if (!isLast || CompletedAt is not null)
            return false;

        CompletedAt = receivedAt;
        return true;
    }
}
