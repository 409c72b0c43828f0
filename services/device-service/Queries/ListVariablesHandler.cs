using Microsoft.EntityFrameworkCore;
using Ocpp.Micro.Contracts.Devices;
using Ocpp.Micro.Contracts.Payloads;
using Ocpp.Micro.Contracts.Requests;
using Ocpp.Micro.Contracts.V2;
using Ocpp.Micro.DeviceService.Data;
using Ocpp.Micro.Messaging.Requests;
using Ocpp.Micro.Persistence.Paging;

namespace Ocpp.Micro.DeviceService.Queries;

/// <summary>
/// Lists what is in a charge point's device model. A page costs the model of that one charge point, some hundred rows: names may be too long
/// for an index.
/// </summary>
internal sealed class ListVariablesHandler(DeviceDbContext database) : IRequestHandler<ListVariablesRequest, Page<VariableEntry>>
{
    public Task<Page<VariableEntry>> HandleAsync(ListVariablesRequest request, CancellationToken cancellationToken)
    {
        var rows = Filter(database.Variables.AsNoTracking().Include(static row => row.Attributes), request);
        if (PageKey.Of(request.Page, 3) is { } key)
        {
            var (component, variable, fingerprint) = (key[0], key[1], key[2]);
            rows = rows.Where(row => string.Compare(row.Component, component) > 0
                || (row.Component == component
                    && (string.Compare(row.Variable, variable) > 0
                        || (row.Variable == variable && string.Compare(row.Key, fingerprint) > 0))));
        }

        return rows
            .OrderBy(static row => row.Component).ThenBy(static row => row.Variable).ThenBy(static row => row.Key)
            .ToPageAsync(request.Page, EntryOf, static row => [row.Component, row.Variable, row.Key], cancellationToken);
    }

    private static IQueryable<DeviceVariable> Filter(IQueryable<DeviceVariable> rows, ListVariablesRequest request)
    {
        rows = rows
            .Where(row => row.ChargePointId == request.ChargePointId)
            .Named(nameof(DeviceVariable.Component), request.Component)
            .Named(nameof(DeviceVariable.Variable), request.Variable);
        if (request.EvseId is { } evse)
            rows = rows.Where(row => row.EvseId == evse);

        return rows;
    }

    private static VariableEntry EntryOf(DeviceVariable row) => new(
        row.Component,
        row.ComponentInstance,
        row.EvseId,
        row.ConnectorId,
        row.Variable,
        row.VariableInstance,
        row.DataType is { } dataType
            ? new(dataType, row.SupportsMonitoring, row.Unit, row.MinLimit, row.MaxLimit, row.MaxElements, row.ValuesList)
            : null,
        [.. row.Attributes.OrderBy(static attribute => attribute.Type).Select(attribute => EntryOf(attribute, row.Variable))],
        row.MentionedAt);

    private static VariableAttributeEntry EntryOf(DeviceVariableAttribute attribute, string variable) => new(
        attribute.Type.ToWire(),
        attribute.Value is not null && RedactedJson.IsSecret(variable) ? RedactedJson.Mask : attribute.Value,
        attribute.Mutability.ToWire(),
        attribute.Persistent,
        attribute.Constant,
        attribute.At,
        attribute.ReportRequestId);
}
