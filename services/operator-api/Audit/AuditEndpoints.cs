using Microsoft.AspNetCore.Http.HttpResults;
using Ocpp.Micro.Contracts.Requests;
using Ocpp.Micro.OperatorApi.Access;
using Ocpp.Micro.OperatorApi.Data;
using Ocpp.Micro.OperatorApi.Queries;

namespace Ocpp.Micro.OperatorApi.Audit;

/// <summary><c>/audit</c>: who has changed what.</summary>
internal static class AuditEndpoints
{
    public static void MapAudit(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/audit", ListAsync).RequireAuthorization(AccessPolicies.Admin).WithTags("Access").WithName("listAudit")
            .WithSummary("Lists who has changed what by the API, commands included, the newest first.");

    private static async Task<Results<Ok<Page<AuditView>>, ProblemHttpResult>> ListAsync(
        [AsParameters] AuditFilter filter, OperatorDbContext database, CancellationToken cancellationToken)
    {
        var reader = new FilterReader();
        return await NewestFirst.ListAsync(
            filter.Of(database.AuditEntries, reader), filter.Limit, filter.Cursor, reader, AuditView.Of, cancellationToken);
    }
}

/// <summary>The parameters of <c>GET /audit</c>, as they come.</summary>
internal sealed record AuditFilter(
    string? Actor, string? Operation, string? ChargePoint, string? From, string? To, string? Limit, string? Cursor)
{
    /// <summary>The rows that are asked for. Each condition only if it is there, so that an index fits.</summary>
    public IQueryable<AuditEntry> Of(IQueryable<AuditEntry> rows, FilterReader reader)
    {
        if (reader.Text("actor", Actor) is { } actor)
            rows = rows.Where(row => row.Actor == actor);
        if (reader.Text("operation", Operation) is { } operation)
            rows = rows.Where(row => row.Operation == operation);
        if (reader.Text("chargePoint", ChargePoint) is { } chargePoint)
            rows = rows.Where(row => row.ChargePointId == chargePoint);
        if (reader.Instant("from", From) is { } from)
            rows = rows.Where(row => row.At >= from);
        if (reader.Instant("to", To) is { } to)
            rows = rows.Where(row => row.At < to);

        return rows;
    }
}
