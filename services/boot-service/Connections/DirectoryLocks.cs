using Microsoft.EntityFrameworkCore;
using Ocpp.Micro.BootService.Data;

namespace Ocpp.Micro.BootService.Connections;

/// <summary>
/// Rows that nobody else changes until the end of the transaction: first those of gateways, then those of connections, each in the order
/// of their keys, so that no two wait for each other. On SQLite the transaction has the whole file to itself.
/// </summary>
internal static class DirectoryLocks
{
    /// <summary>The connections of charge points.</summary>
    public static async Task<Dictionary<string, Connection>> LockConnectionsAsync(
        this BootDbContext database, IEnumerable<string> chargePointIds, CancellationToken cancellationToken)
    {
        var ids = chargePointIds.Distinct().ToArray();
        var rows = database.Database.IsSqlite()
            ? database.Connections.Where(connection => ids.Contains(connection.ChargePointId))
            : database.Connections.FromSql(
                $"SELECT * FROM boot.connections WHERE charge_point_id = ANY ({ids}) ORDER BY charge_point_id FOR UPDATE");
        return await rows.ToDictionaryAsync(connection => connection.ChargePointId, cancellationToken);
    }

    /// <summary>Some open connections of gateways.</summary>
    public static async Task<IReadOnlyList<Connection>> LockOpenConnectionsAsync(
        this BootDbContext database, string[] gatewayIds, int count, CancellationToken cancellationToken)
    {
        var rows = database.Database.IsSqlite()
            ? database.Connections
                .Where(connection => gatewayIds.Contains(connection.GatewayId) && connection.ClosedAt == null)
                .OrderBy(connection => connection.ChargePointId).Take(count)
            : database.Connections.FromSql(
                $"""
                SELECT * FROM boot.connections WHERE gateway_id = ANY ({gatewayIds}) AND closed_at IS NULL
                ORDER BY charge_point_id LIMIT {count} FOR UPDATE
                """);
        return await rows.ToListAsync(cancellationToken);
    }

    /// <summary>Some connections that have replaced others of gateways, which have not said that those are gone.</summary>
    public static async Task<IReadOnlyList<Connection>> LockSuccessorsAsync(
        this BootDbContext database, string[] gatewayIds, int count, CancellationToken cancellationToken)
    {
        var rows = database.Database.IsSqlite()
            ? database.Connections
                .Where(connection => gatewayIds.Contains(connection.FormerGatewayId))
                .OrderBy(connection => connection.ChargePointId).Take(count)
            : database.Connections.FromSql(
                $"""
                SELECT * FROM boot.connections WHERE former_gateway_id = ANY ({gatewayIds})
                ORDER BY charge_point_id LIMIT {count} FOR UPDATE
                """);
        return await rows.ToListAsync(cancellationToken);
    }

    /// <summary>One gateway, to change it.</summary>
    public static Task<Gateway?> LockGatewayAsync(this BootDbContext database, string id, CancellationToken cancellationToken)
    {
        var row = database.Database.IsSqlite()
            ? database.Gateways.Where(gateway => gateway.Id == id)
            : database.Gateways.FromSql($"SELECT * FROM boot.gateways WHERE id = {id} FOR NO KEY UPDATE");
        return row.SingleOrDefaultAsync(cancellationToken);
    }

    /// <summary>Gateways that are not to vanish meanwhile, though they may renew their leases; not tracked.</summary>
    public static async Task<IReadOnlyList<Gateway>> LockPresenceAsync(
        this BootDbContext database, string[] ids, CancellationToken cancellationToken)
    {
        var rows = database.Database.IsSqlite()
            ? database.Gateways.Where(gateway => ids.Contains(gateway.Id))
            : database.Gateways.FromSql($"SELECT * FROM boot.gateways WHERE id = ANY ({ids}) ORDER BY id FOR KEY SHARE");
        return await rows.AsNoTracking().ToListAsync(cancellationToken);
    }

    /// <summary>Gateways whose lease ran out, but for those that somebody else deals with at the moment.</summary>
    public static async Task<IReadOnlyList<Gateway>> LockExpiredAsync(
        this BootDbContext database, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var rows = database.Database.IsSqlite()
            ? database.Gateways.Where(gateway => gateway.LeaseUntil < now || gateway.LostAt != null)
            : database.Gateways.FromSql(
                $"""
                SELECT * FROM boot.gateways WHERE lease_until < {now.UtcDateTime} OR lost_at IS NOT NULL
                ORDER BY id FOR UPDATE SKIP LOCKED
                """);
        return await rows.ToListAsync(cancellationToken);
    }
}
