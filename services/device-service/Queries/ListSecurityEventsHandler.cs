using Microsoft.EntityFrameworkCore;
using Ocpp.Micro.Contracts.Devices;
using Ocpp.Micro.Contracts.Requests;
using Ocpp.Micro.DeviceService.Data;
using Ocpp.Micro.Messaging.Requests;
using Ocpp.Micro.Persistence.Paging;

namespace Ocpp.Micro.DeviceService.Queries;

/// <summary>Lists the security events of a charge point or of the fleet, the newest first.</summary>
internal sealed class ListSecurityEventsHandler(DeviceDbContext database)
    : IRequestHandler<ListSecurityEventsRequest, Page<SecurityEventEntry>>
{
    public Task<Page<SecurityEventEntry>> HandleAsync(ListSecurityEventsRequest request, CancellationToken cancellationToken)
    {
        var rows = Filter(database.SecurityEvents.AsNoTracking(), request);
        if (PageKey.OfInstant<long>(request.Page) is var (at, id))
            rows = rows.Where(row => row.At <= at && (row.At < at || row.Id < id));

        return rows
            .OrderByDescending(static row => row.At).ThenByDescending(static row => row.Id)
            .ToPageAsync(request.Page, EntryOf, static row => PageKey.OfRow(row.At, row.Id), cancellationToken);
    }

    private static IQueryable<SecurityEvent> Filter(IQueryable<SecurityEvent> rows, ListSecurityEventsRequest request)
    {
        if (request.ChargePointId is { } chargePointId)
            rows = rows.Where(row => row.ChargePointId == chargePointId);
        if (request.Type is { } type)
            rows = rows.Where(row => row.Type == type);
        if (request.IsCritical is { } isCritical)
            rows = rows.Where(row => row.Critical == isCritical);
        if (request.From is { } from)
            rows = rows.Where(row => row.At >= from);
        if (request.To is { } to)
            rows = rows.Where(row => row.At < to);

        return rows;
    }

    private static SecurityEventEntry EntryOf(SecurityEvent row) =>
        new(row.Id, row.ChargePointId, row.Type, row.Critical, row.TechInfo, row.At, row.ReceivedAt);
}
