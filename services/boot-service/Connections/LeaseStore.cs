using Microsoft.EntityFrameworkCore;
using Ocpp.Micro.BootService.Data;
using Ocpp.Micro.Contracts.Connections;
using Ocpp.Micro.Contracts.Facts;

namespace Ocpp.Micro.BootService.Connections;

/// <summary>Keeps the leases of gateways, and gives up the connections of those whose lease ran out. Safe in several instances at once.</summary>
internal sealed partial class LeaseStore(
    IDbContextFactory<BootDbContext> contexts, DirectoryTelemetry telemetry, TimeProvider clock, ILogger<LeaseStore> logger)
{
    private const int BatchSize = 500;

    /// <summary>Renews a lease; returns its id, which is another one when the gateway was not known, or given up.</summary>
    public async Task<Guid> RenewAsync(RenewLeaseRequest request, CancellationToken cancellationToken)
    {
        await using var database = await contexts.CreateDbContextAsync(cancellationToken);
        return await database.RetryOnConflictAsync(
            (_, token) => database.InTransactionAsync(renew => RenewAsync(database, request, renew), token), cancellationToken);
    }

    /// <summary>The leases of all gateways that are not gone.</summary>
    public async Task<IReadOnlyList<GatewayLease>> AllAsync(CancellationToken cancellationToken)
    {
        await using var database = await contexts.CreateDbContextAsync(cancellationToken);
        return await database.Leases.AsNoTracking().ToListAsync(cancellationToken);
    }

    /// <summary>Marks connections of gateways as lost, some at a time, but of those that have renewed their leases since.</summary>
    public async Task GiveUpAsync(IReadOnlyList<GatewayLease> ranOut, CancellationToken cancellationToken)
    {
        await using var database = await contexts.CreateDbContextAsync(cancellationToken);
        for (var isMore = true; isMore;)
        {
            var (count, lost) = await database.InTransactionAsync(token => GiveUpSomeAsync(database, ranOut, token), cancellationToken);
            foreach (var id in lost)
                Log.LeaseLost(logger, id);

            telemetry.GatewaysLost(lost.Count);
            telemetry.ConnectionsLost(count);
            isMore = count >= BatchSize;
        }
    }

    private async Task<Guid> RenewAsync(BootDbContext database, RenewLeaseRequest request, CancellationToken cancellationToken)
    {
        var lease = await database.LockLeaseAsync(request.GatewayId, cancellationToken);
        if (lease is null && request.Lease <= TimeSpan.Zero)
            return Guid.Empty;

        if (lease is null)
            database.Leases.Add(lease = new GatewayLease { Id = request.GatewayId });

        lease.Renew(request, clock.GetUtcNow());
        await database.SaveChangesAsync(cancellationToken);
        return lease.LeaseId;
    }

    // The gateway's row stays locked meanwhile: when its renewal is answered, nobody gives up its connections any more.
    private async Task<(int Count, IReadOnlyList<string> Lost)> GiveUpSomeAsync(
        BootDbContext database, IReadOnlyList<GatewayLease> ranOut, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var seen = ranOut.Select(lease => (lease.Id, lease.LeaseId, lease.Renewals)).ToHashSet();
        var leases = (await database.LockLeasesAsync([.. ranOut.Select(lease => lease.Id)], cancellationToken))
            .Where(lease => seen.Contains((lease.Id, lease.LeaseId, lease.Renewals))).ToList();
        if (leases.Count == 0)
            return (0, []);

        string[] ids = [.. leases.Select(lease => lease.Id)];
        List<string> lost = [.. leases.Where(lease => lease.LostAt is null).Select(lease => lease.Id)];
        foreach (var lease in leases)
            lease.GiveUp(now);

        var open = await database.LockOpenConnectionsAsync(ids, BatchSize, cancellationToken);
        foreach (var connection in open)
        {
            connection.Close(now, DisconnectReason.GatewayLost);
            database.AddFact(EndOf(connection.ChargePointId, connection.ConnectionId, now));
        }

        // What was replaced before its gateway was found dead has nobody else to tell of its end.
        var replaced = await database.LockReplacedAsync(ids, BatchSize - open.Count, cancellationToken);
        foreach (var connection in replaced.ExceptBy(open.Select(static ended => ended.ConnectionId), static ended => ended.ConnectionId))
            database.AddFact(EndOf(connection.ChargePointId, connection.ConnectionId, now));

        database.ReplacedConnections.RemoveRange(replaced);
        var count = open.Count + replaced.Count;
        if (count < BatchSize)
            database.Leases.RemoveRange(leases);

        await database.SaveChangesAsync(cancellationToken);
        return (count, lost);
    }

    private static ChargePointDisconnected EndOf(string chargePointId, string connectionId, DateTimeOffset at) =>
        new(Guid.CreateVersion7(), chargePointId, at, connectionId, DisconnectReason.GatewayLost);

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "The lease of gateway {GatewayId} ran out; its connections are given up.")]
        public static partial void LeaseLost(ILogger logger, string gatewayId);
    }
}
