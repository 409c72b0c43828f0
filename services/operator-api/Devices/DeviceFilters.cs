using Ocpp.Micro.Contracts.Devices;
using Ocpp.Micro.OperatorApi.Queries;

namespace Ocpp.Micro.OperatorApi.Devices;

/// <summary>The parameters of <c>GET /connectors</c>, as they come.</summary>
internal sealed record ConnectorFilter(string? ChargePoint, string? Status, string? Limit, string? Cursor)
{
    public ListConnectorsRequest Read(FilterReader reader) => new(
        reader.Page(Limit, Cursor), reader.Text("chargePoint", ChargePoint), reader.Text("status", Status));
}

/// <summary>The parameters of <c>GET /charge-points/{id}/variables</c>, as they come.</summary>
internal sealed record VariableFilter(string? Component, string? Variable, string? Evse, string? Limit, string? Cursor)
{
    public ListVariablesRequest Read(string chargePointId, FilterReader reader) => new(
        reader.Page(Limit, Cursor),
        chargePointId,
        reader.Text("component", Component),
        reader.Text("variable", Variable),
        reader.Number("evse", Evse));
}

/// <summary>The parameters of <c>GET /charge-points/{id}/device-events</c>, as they come.</summary>
internal sealed record DeviceEventFilter(
    string? Component, string? Variable, string? Severity, string? From, string? To, string? Limit, string? Cursor)
{
    public ListDeviceEventsRequest Read(string chargePointId, FilterReader reader) => new(
        reader.Page(Limit, Cursor),
        chargePointId,
        reader.Instant("from", From),
        reader.Instant("to", To),
        reader.Text("component", Component),
        reader.Text("variable", Variable),
        reader.Number("severity", Severity));
}

/// <summary>The parameters of <c>GET /security-events</c>, as they come.</summary>
internal sealed record SecurityEventFilter(
    string? ChargePoint, string? Type, string? Critical, string? From, string? To, string? Limit, string? Cursor)
{
    public ListSecurityEventsRequest Read(FilterReader reader) => new(
        reader.Page(Limit, Cursor),
        reader.Text("chargePoint", ChargePoint),
        reader.Text("type", Type),
        reader.Flag("critical", Critical),
        reader.Instant("from", From),
        reader.Instant("to", To));
}

/// <summary>The parameters of <c>GET /charge-points/{id}/progress</c>, as they come.</summary>
internal sealed record ProgressFilter(string? Process, string? From, string? To, string? Limit, string? Cursor)
{
    public ListProgressRequest Read(string chargePointId, FilterReader reader) => new(
        reader.Page(Limit, Cursor),
        chargePointId,
        reader.Choice<DeviceProcess>("process", Process),
        reader.Instant("from", From),
        reader.Instant("to", To));
}
