using Microsoft.EntityFrameworkCore;
using Ocpp.Micro.BootService.Data;

namespace Ocpp.Micro.BootService.Connections;

/// <summary>Answers operators who is connected where, since when, and how the last connection ended.</summary>
internal sealed class ConnectionList(BootDbContext database)
{
    /// <summary>A page of charge points that have ever connected, in the order of their ids.</summary>
    /// <param name="isOpen">Only those that are connected, or only those that are not; null for both.</param>
    /// <param name="gatewayId">Only those whose present or last connection is of this gateway; null for all.</param>
    /// <param name="after">The last id of the page before; null for the first page.</param>
    /// <param name="count">How many at most.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<IReadOnlyList<Connection>> PageAsync(
        bool? isOpen, string? gatewayId, string? after, int count, CancellationToken cancellationToken)
    {
        var connections = database.Connections.AsNoTracking();
        if (isOpen is { } open)
            connections = connections.Where(connection => connection.ClosedAt == null == open);
        if (gatewayId is not null)
            connections = connections.Where(connection => connection.GatewayId == gatewayId);
        if (after is not null)
            connections = connections.Where(connection => string.Compare(connection.ChargePointId, after) > 0);

        return await connections.OrderBy(connection => connection.ChargePointId).Take(count).ToListAsync(cancellationToken);
    }
}
