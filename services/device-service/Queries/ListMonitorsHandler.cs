using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Ocpp.Micro.Contracts.Devices;
using Ocpp.Micro.Contracts.Requests;
using Ocpp.Micro.DeviceService.Data;
using Ocpp.Micro.Messaging.Requests;
using Ocpp.Micro.Persistence.Paging;

namespace Ocpp.Micro.DeviceService.Queries;

/// <summary>Lists the monitors of a charge point with the variables they watch.</summary>
internal sealed class ListMonitorsHandler(DeviceDbContext database) : IRequestHandler<ListMonitorsRequest, Page<MonitorEntry>>
{
    public async Task<Page<MonitorEntry>> HandleAsync(ListMonitorsRequest request, CancellationToken cancellationToken)
    {
        var rows = database.Monitors.AsNoTracking().Where(row => row.ChargePointId == request.ChargePointId);
        if (PageKey.Of<int>(request.Page) is { } after)
            rows = rows.Where(row => row.MonitorId > after);

        var page = await rows
            .OrderBy(static row => row.MonitorId)
            .ToPageAsync(
                request.Page,
                static row => row,
                static row => [row.MonitorId.ToString(CultureInfo.InvariantCulture)],
                cancellationToken);
        var keys = page.Items.Select(static row => row.VariableKey).Distinct().ToList();
        var variables = await database.Variables.AsNoTracking()
            .Where(row => row.ChargePointId == request.ChargePointId && keys.Contains(row.Key))
            .ToDictionaryAsync(static row => row.Key, cancellationToken);
        return new([.. page.Items.Select(row => EntryOf(row, variables.GetValueOrDefault(row.VariableKey)))], page.Next);
    }

    private static MonitorEntry EntryOf(DeviceMonitor row, DeviceVariable? variable) => new(
        row.MonitorId,
        variable?.Component,
        variable?.ComponentInstance,
        variable?.EvseId,
        variable?.ConnectorId,
        variable?.Variable,
        variable?.VariableInstance,
        row.Type,
        row.Value,
        row.Severity,
        row.OnlyInTransactions,
        row.NotificationType,
        row.At);
}
