using Ocpp.Micro.OperatorApi.Events;

namespace Ocpp.Micro.OperatorApi.Data;

/// <summary>A fact as operators are told of it live, kept for a while for those who come back.</summary>
internal sealed class LiveEvent
{
    /// <summary>Rises in the order in which rows can be seen, see <see cref="EventJournal"/>: who has seen one has seen all before it.</summary>
    public long Id { get; private set; }

    /// <summary>The fact, which may be delivered twice.</summary>
    public required Guid FactId { get; init; }

    public required EventKind Kind { get; init; }

    /// <summary>The fact's name.</summary>
    public required string Type { get; init; }

    public required string ChargePointId { get; init; }

    /// <summary>When it was taken down; its time counts from then.</summary>
    public required DateTimeOffset TakenAt { get; init; }

    /// <summary>The fact as JSON, on one line.</summary>
    public required string Data { get; init; }
}
