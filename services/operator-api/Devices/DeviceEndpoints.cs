using Microsoft.AspNetCore.Http.HttpResults;
using Ocpp.Micro.Contracts.Devices;
using Ocpp.Micro.Contracts.Requests;
using Ocpp.Micro.OperatorApi.Access;
using Ocpp.Micro.OperatorApi.Queries;

namespace Ocpp.Micro.OperatorApi.Devices;

/// <summary>What charge points tell of themselves: connectors, the device model, events, and how far they are with what takes a while.</summary>
internal static class DeviceEndpoints
{
    public static void MapDevices(this IEndpointRouteBuilder endpoints)
    {
        var fleet = endpoints.MapGroup("").RequireAuthorization(AccessPolicies.Read).WithTags("Devices");
        fleet.MapGet("/connectors", ConnectorsAsync).WithName("listConnectors")
            .WithSummary("Lists the connectors of the fleet and their status, by charge point.");
        fleet.MapGet("/security-events", SecurityEventsAsync).WithName("listSecurityEvents")
            .WithSummary("Lists security events, the newest first.");

        var one = fleet.MapGroup("/charge-points/{id}");
        one.MapGet("/connectors", ConnectorsOfAsync).WithName("listConnectorsOfChargePoint")
            .WithSummary("Lists a charge point's connectors and their status.");
        one.MapGet("/variables", VariablesAsync).WithName("listVariables")
            .WithSummary("Lists what is in a charge point's device model, by component and variable.");
        one.MapGet("/monitors", MonitorsAsync).WithName("listMonitors")
            .WithSummary("Lists the monitors on a charge point's variables.");
        one.MapGet("/device-events", DeviceEventsAsync).WithName("listDeviceEvents")
            .WithSummary("Lists what has happened at a charge point's components, the newest first.");
        one.MapGet("/security-events", SecurityEventsOfAsync).WithName("listSecurityEventsOfChargePoint")
            .WithSummary("Lists a charge point's security events, the newest first.");
        one.MapGet("/progress", ProgressAsync).WithName("listProgress")
            .WithSummary("Lists how far a charge point is with firmware, diagnostics and logs, the newest first.");
    }

    private static Task<Results<Ok<Page<ConnectorEntry>>, ProblemHttpResult>> ConnectorsAsync(
        [AsParameters] ConnectorFilter filter, ServiceQueries services, CancellationToken cancellationToken)
    {
        var reader = new FilterReader();
        return services.ListAsync(filter.Read(reader), reader, cancellationToken);
    }

    private static Task<Results<Ok<Page<ConnectorEntry>>, ProblemHttpResult>> ConnectorsOfAsync(
        string id, string? status, string? limit, string? cursor, ServiceQueries services, CancellationToken cancellationToken)
    {
        var reader = new FilterReader();
        return services.ListAsync(new ConnectorFilter(id, status, limit, cursor).Read(reader), reader, cancellationToken);
    }

    private static Task<Results<Ok<Page<VariableEntry>>, ProblemHttpResult>> VariablesAsync(
        string id, [AsParameters] VariableFilter filter, ServiceQueries services, CancellationToken cancellationToken)
    {
        var reader = new FilterReader();
        return services.ListAsync(filter.Read(id, reader), reader, cancellationToken);
    }

    private static Task<Results<Ok<Page<MonitorEntry>>, ProblemHttpResult>> MonitorsAsync(
        string id, string? limit, string? cursor, ServiceQueries services, CancellationToken cancellationToken)
    {
        var reader = new FilterReader();
        return services.ListAsync(new ListMonitorsRequest(reader.Page(limit, cursor), id), reader, cancellationToken);
    }

    private static Task<Results<Ok<Page<DeviceEventEntry>>, ProblemHttpResult>> DeviceEventsAsync(
        string id, [AsParameters] DeviceEventFilter filter, ServiceQueries services, CancellationToken cancellationToken)
    {
        var reader = new FilterReader();
        return services.ListAsync(filter.Read(id, reader), reader, cancellationToken);
    }

    private static Task<Results<Ok<Page<SecurityEventEntry>>, ProblemHttpResult>> SecurityEventsAsync(
        [AsParameters] SecurityEventFilter filter, ServiceQueries services, CancellationToken cancellationToken)
    {
        var reader = new FilterReader();
        return services.ListAsync(filter.Read(reader), reader, cancellationToken);
    }

    private static Task<Results<Ok<Page<SecurityEventEntry>>, ProblemHttpResult>> SecurityEventsOfAsync(
        string id,
        string? type,
        string? critical,
        string? from,
        string? to,
        string? limit,
        string? cursor,
        ServiceQueries services,
        CancellationToken cancellationToken)
    {
        var reader = new FilterReader();
        return services.ListAsync(new SecurityEventFilter(id, type, critical, from, to, limit, cursor).Read(reader), reader, cancellationToken);
    }

    private static Task<Results<Ok<Page<ProgressEntry>>, ProblemHttpResult>> ProgressAsync(
        string id, [AsParameters] ProgressFilter filter, ServiceQueries services, CancellationToken cancellationToken)
    {
        var reader = new FilterReader();
        return services.ListAsync(filter.Read(id, reader), reader, cancellationToken);
    }
}
