using Microsoft.EntityFrameworkCore;
using Ocpp.Micro.BootService.Data;

namespace Ocpp.Micro.BootService.Connections;

/// <summary>
/// Rows that nobody else changes until the end of the transaction: first those of gateways, then those of connections, last those of
/// replaced ones, each in the order of their keys, so that no two wait for each other. On SQLite the transaction has the whole file to
/// itself.
/// </summary>
internal static class DirectoryLocks
{
    /// <summary>The connections of charge points.</summary>
    public static async Task<Dictionary<string, Connection>> LockConnectionsAsync(
        this BootDbContext database, string[] chargePointIds, CancellationToken cancellationToken)
    {
        var rows = database.Database.IsSqlite()
            ? database.Connections.Where(connection => chargePointIds.Contains(connection.ChargePointId))
            : database.Connections.FromSql(
                $"SELECT * FROM boot.connections WHERE charge_point_id = ANY ({chargePointIds}) ORDER BY charge_point_id FOR UPDATE");
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

    /// <summary>The connections of charge points that were replaced, and whose gateways have not said that they are gone.</summary>
    public static async Task<List<ReplacedConnection>> LockReplacedAsync(
        this BootDbContext database, string[] chargePointIds, CancellationToken cancellationToken)
    {
        var rows = database.Database.IsSqlite()
            ? database.ReplacedConnections.Where(replaced => chargePointIds.Contains(replaced.ChargePointId))
            : database.ReplacedConnections.FromSql(
                $"SELECT * FROM boot.replaced_connections WHERE charge_point_id = ANY ({chargePointIds}) ORDER BY connection_id FOR UPDATE");
        return await rows.ToListAsync(cancellationToken);
    }

    /// <summary>Some connections of gateways that were replaced.</summary>
    public static async Task<IReadOnlyList<ReplacedConnection>> LockReplacedAsync(
        this BootDbContext database, string[] gatewayIds, int count, CancellationToken cancellationToken)
    {
        var rows = database.Database.IsSqlite()
            ? database.ReplacedConnections
                .Where(replaced => gatewayIds.Contains(replaced.GatewayId)).OrderBy(replaced => replaced.ConnectionId).Take(count)
            : database.ReplacedConnections.FromSql(
                $"""
                SELECT * FROM boot.replaced_connections WHERE gateway_id = ANY ({gatewayIds})
                ORDER BY connection_id LIMIT {count} FOR UPDATE
                """);
        return await rows.ToListAsync(cancellationToken);
    }

    /// <summary>
    /// A name that no two charge points may have in certificates, after connections. There need be no row that has it: it is locked by itself.
    /// </summary>
    public static async Task LockNameAsync(this BootDbContext database, string name, CancellationToken cancellationToken)
    {
        if (!database.Database.IsSqlite())
            await database.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtextextended({name}, 0))", cancellationToken);
    }

    /// <summary>Some replaced connections whose gateways were told longer ago, but for those that somebody else deals with at the moment.</summary>
    public static async Task<IReadOnlyList<ReplacedConnection>> LockReplacedAsync(
        this BootDbContext database, DateTimeOffset toldBefore, int count, CancellationToken cancellationToken)
    {
        var rows = database.Database.IsSqlite()
            ? database.ReplacedConnections
                .Where(replaced => replaced.ToldAt < toldBefore).OrderBy(replaced => replaced.ToldAt).Take(count)
            : database.ReplacedConnections.FromSql(
                $"""
                SELECT * FROM boot.replaced_connections WHERE told_at < {toldBefore.UtcDateTime}
                ORDER BY told_at LIMIT {count} FOR UPDATE SKIP LOCKED
                """);
        return await rows.ToListAsync(cancellationToken);
    }

    /// <summary>The lease of one gateway, to change it.</summary>
    public static Task<GatewayLease?> LockLeaseAsync(this BootDbContext database, string gatewayId, CancellationToken cancellationToken)
    {
        var row = database.Database.IsSqlite()
            ? database.Leases.Where(lease => lease.Id == gatewayId)
            : database.Leases.FromSql($"SELECT * FROM boot.gateways WHERE id = {gatewayId} FOR NO KEY UPDATE");
        return row.SingleOrDefaultAsync(cancellationToken);
    }

    /// <summary>The ids of gateways that are not to vanish meanwhile, though they may renew their leases.</summary>
    public static async Task<IReadOnlyList<string>> LockPresenceAsync(
        this BootDbContext database, string[] gatewayIds, CancellationToken cancellationToken)
    {
        var rows = database.Database.IsSqlite()
            ? database.Leases.Where(lease => gatewayIds.Contains(lease.Id))
            : database.Leases.FromSql($"SELECT * FROM boot.gateways WHERE id = ANY ({gatewayIds}) ORDER BY id FOR KEY SHARE");
        return [.. (await rows.AsNoTracking().ToListAsync(cancellationToken)).Select(lease => lease.Id)];
    }

    /// <summary>The leases of gateways, but for those that somebody else deals with at the moment.</summary>
    public static async Task<IReadOnlyList<GatewayLease>> LockLeasesAsync(
        this BootDbContext database, string[] gatewayIds, CancellationToken cancellationToken)
    {
        var rows = database.Database.IsSqlite()
            ? database.Leases.Where(lease => gatewayIds.Contains(lease.Id))
            : database.Leases.FromSql($"SELECT * FROM boot.gateways WHERE id = ANY ({gatewayIds}) ORDER BY id FOR UPDATE SKIP LOCKED");
        return await rows.ToListAsync(cancellationToken);
    }
}
