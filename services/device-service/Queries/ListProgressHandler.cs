using Microsoft.EntityFrameworkCore;
using Ocpp.Micro.Contracts.Devices;
using Ocpp.Micro.Contracts.Requests;
using Ocpp.Micro.DeviceService.Data;
using Ocpp.Micro.Messaging.Requests;
using Ocpp.Micro.Persistence.Paging;

namespace Ocpp.Micro.DeviceService.Queries;

/// <summary>Lists how far a charge point is with firmware, diagnostics and logs, the newest first.</summary>
internal sealed class ListProgressHandler(DeviceDbContext database) : IRequestHandler<ListProgressRequest, Page<ProgressEntry>>
{
    public Task<Page<ProgressEntry>> HandleAsync(ListProgressRequest request, CancellationToken cancellationToken)
    {
        var rows = database.ProgressReports.AsNoTracking().Where(row => row.ChargePointId == request.ChargePointId);
        if (request.Process is { } process)
            rows = rows.Where(row => row.Process == process);
        if (request.From is { } from)
            rows = rows.Where(row => row.ReceivedAt >= from);
        if (request.To is { } to)
            rows = rows.Where(row => row.ReceivedAt < to);
        if (PageKey.OfInstant<long>(request.Page) is var (at, id))
            rows = rows.Where(row => row.ReceivedAt <= at && (row.ReceivedAt < at || row.Id < id));

        return rows
            .OrderByDescending(static row => row.ReceivedAt).ThenByDescending(static row => row.Id)
            .ToPageAsync(request.Page, EntryOf, static row => PageKey.OfRow(row.ReceivedAt, row.Id), cancellationToken);
    }

    private static ProgressEntry EntryOf(ProgressReport row) => new(
        row.Process, row.Status, row.RequestId, row.ReceivedAt, row.Locations?.Split('\n'), row.ReasonCode, row.ReasonInfo);
}
