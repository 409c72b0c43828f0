using Ocpp.Micro.OperatorApi.Data;
using Ocpp.Micro.OperatorApi.Queries;

namespace Ocpp.Micro.OperatorApi.DesiredStates;

/// <summary>The parameters of <c>GET /desired-states</c>, as they come.</summary>
internal sealed record DesiredStateFilter(
    string? ChargePoint, string? Kind, string? State, string? Actor, string? RequestId, string? Limit, string? Cursor)
{
    /// <summary>The rows that are asked for. Each condition only if it is there, so that an index fits.</summary>
    public IQueryable<DesiredState> Of(IQueryable<DesiredState> rows, FilterReader reader)
    {
        if (reader.Text("chargePoint", ChargePoint) is { } chargePoint)
            rows = rows.Where(row => row.ChargePointId == chargePoint);
        if (reader.Choice<DesiredStateKind>("kind", Kind) is { } kind)
            rows = rows.Where(row => row.Kind == kind);
        if (reader.Choice<DesiredStateStatus>("state", State) is { } state)
            rows = rows.Where(row => row.Status == state);
        if (reader.Text("actor", Actor) is { } actor)
            rows = rows.Where(row => row.Actor == actor);
        if (reader.Id("requestId", RequestId) is { } requestId)
            rows = rows.Where(row => row.RequestId == requestId);

        return rows;
    }
}
