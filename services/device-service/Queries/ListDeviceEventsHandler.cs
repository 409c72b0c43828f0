using Microsoft.EntityFrameworkCore;
using Ocpp.Micro.Contracts.Devices;
using Ocpp.Micro.Contracts.Payloads;
using Ocpp.Micro.Contracts.Requests;
using Ocpp.Micro.DeviceService.Data;
using Ocpp.Micro.Messaging.Requests;
using Ocpp.Micro.Persistence.Paging;

namespace Ocpp.Micro.DeviceService.Queries;

/// <summary>Lists what has happened at a charge point's components, the newest first.</summary>
internal sealed class ListDeviceEventsHandler(DeviceDbContext database) : IRequestHandler<ListDeviceEventsRequest, Page<DeviceEventEntry>>
{
    public Task<Page<DeviceEventEntry>> HandleAsync(ListDeviceEventsRequest request, CancellationToken cancellationToken)
    {
        var rows = Filter(database.Events.AsNoTracking(), request);
        if (PageKey.OfInstant<long>(request.Page) is var (at, id))
            rows = rows.Where(row => row.At <= at && (row.At < at || row.Id < id));

        return rows
            .OrderByDescending(static row => row.At).ThenByDescending(static row => row.Id)
            .ToPageAsync(request.Page, EntryOf, static row => PageKey.OfRow(row.At, row.Id), cancellationToken);
    }

    private static IQueryable<DeviceEvent> Filter(IQueryable<DeviceEvent> rows, ListDeviceEventsRequest request)
    {
        rows = rows
            .Where(row => row.ChargePointId == request.ChargePointId)
            .Named(nameof(DeviceEvent.Component), request.Component)
            .Named(nameof(DeviceEvent.Variable), request.Variable);
        if (request.From is { } from)
            rows = rows.Where(row => row.At >= from);
        if (request.To is { } to)
            rows = rows.Where(row => row.At < to);
        if (request.MaxSeverity is { } severity)
            rows = rows.Where(row => row.Severity <= severity);

        return rows;
    }

    private static DeviceEventEntry EntryOf(DeviceEvent row) => new(
        row.Id,
        row.EventId,
        row.At,
        row.Component,
        row.Variable,
        RedactedJson.IsSecret(row.Variable) ? RedactedJson.Mask : row.ActualValue,
        row.Trigger,
        row.NotificationType,
        row.Cleared,
        row.ReceivedAt)
    {
        ComponentInstance = row.ComponentInstance,
        EvseId = row.EvseId,
        ConnectorId = row.ConnectorId,
        VariableInstance = row.VariableInstance,
        Severity = row.Severity,
        TransactionId = row.TransactionId,
        MonitorId = row.MonitorId,
        Cause = row.Cause,
        TechCode = row.TechCode,
        TechInfo = row.TechInfo,
    };
}
