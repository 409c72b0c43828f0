using System.Collections.Frozen;
using Ocpp.Micro.OperatorApi.Data;

namespace Ocpp.Micro.OperatorApi.Events;

/// <summary>Which events a stream brings.</summary>
/// <param name="ChargePoints">Of which charge points; none for all.</param>
/// <param name="Kinds">Of which kinds; none for all.</param>
internal sealed record EventFilter(IReadOnlyList<string> ChargePoints, IReadOnlyList<EventKind> Kinds)
{
    private readonly FrozenSet<string> _chargePoints = ChargePoints.ToFrozenSet(StringComparer.Ordinal);

    public bool Matches(RecentEvent entry) =>
        (Kinds.Count == 0 || Kinds.Contains(entry.Kind)) && (_chargePoints.Count == 0 || _chargePoints.Contains(entry.ChargePointId));

    public IQueryable<LiveEvent> Apply(IQueryable<LiveEvent> rows)
    {
        if (ChargePoints.Count > 0)
            rows = rows.Where(row => ChargePoints.Contains(row.ChargePointId));

        return Kinds.Count > 0 ? rows.Where(row => Kinds.Contains(row.Kind)) : rows;
    }
}
