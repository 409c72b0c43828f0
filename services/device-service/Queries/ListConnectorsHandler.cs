using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Ocpp.Micro.Contracts.Devices;
using Ocpp.Micro.Contracts.Requests;
using Ocpp.Micro.DeviceService.Connectors;
using Ocpp.Micro.DeviceService.Data;
using Ocpp.Micro.Messaging.Requests;
using Ocpp.Micro.Persistence.Paging;

namespace Ocpp.Micro.DeviceService.Queries;

/// <summary>Lists the connectors of a charge point or of the fleet with the state they are in.</summary>
internal sealed class ListConnectorsHandler(DeviceDbContext database) : IRequestHandler<ListConnectorsRequest, Page<ConnectorEntry>>
{
    public Task<Page<ConnectorEntry>> HandleAsync(ListConnectorsRequest request, CancellationToken cancellationToken)
    {
        var rows = database.Connectors.AsNoTracking();
        if (request.ChargePointId is { } chargePointId)
            rows = rows.Where(row => row.ChargePointId == chargePointId);
        if (request.Status is { } status)
            rows = rows.Where(row => row.Status == status);
        if (PageKey.Of(request.Page, 3) is { } key)
            rows = Behind(rows, key);

        return rows
            .OrderBy(static row => row.ChargePointId).ThenBy(static row => row.EvseId).ThenBy(static row => row.ConnectorId)
            .ToPageAsync(request.Page, EntryOf, static row => [row.ChargePointId, Text(row.EvseId), Text(row.ConnectorId)], cancellationToken);
    }

    // The first condition follows from the second; it is what an index can begin at.
    private static IQueryable<Connector> Behind(IQueryable<Connector> rows, IReadOnlyList<string> key)
    {
        var chargePointId = key[0];
        return TryRead(key[1], out var evse) && TryRead(key[2], out var connector)
            ? rows.Where(row => string.Compare(row.ChargePointId, chargePointId) >= 0
                && (row.ChargePointId != chargePointId
                    || row.EvseId > evse
                    || (row.EvseId == evse && row.ConnectorId > connector)))
            : throw PageKey.NoSuchPage();
    }

    private static ConnectorEntry EntryOf(Connector row) => new(
        row.ChargePointId,
        row.EvseId == StatusReport.NoEvse ? null : row.EvseId,
        row.ConnectorId,
        row.Status,
        row.ErrorCode.Length == 0 ? null : row.ErrorCode,
        row.Since,
        row.ReceivedAt,
        row.Info,
        row.VendorId,
        row.VendorErrorCode);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static bool TryRead(string text, out int number) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number);
}
