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

    /// <summary>Renews a lease; true when the gateway was not known, or given up.</summary>
    public async Task<bool> RenewAsync(RenewLeaseRequest request, CancellationToken cancellationToken)
    {
        await using var database = await contexts.CreateDbContextAsync(cancellationToken);
        return await database.RetryOnConflictAsync(
            (_, token) => database.InTransactionAsync(renew => RenewAsync(database, request, renew), token), cancellationToken);
    }

    /// <summary>Marks connections of gateways whose lease ran out as lost, some at a time; returns how many.</summary>
    public async Task<int> GiveUpAsync(CancellationToken cancellationToken)
    {
        await using var database = await contexts.CreateDbContextAsync(cancellationToken);
        var now = clock.GetUtcNow();
        if (!await database.Gateways.AnyAsync(gateway => gateway.LeaseUntil < now || gateway.LostAt != null, cancellationToken))
            return 0;

        for (var total = 0; ;)
        {
            var (count, lost) = await database.InTransactionAsync(token => GiveUpSomeAsync(database, token), cancellationToken);
            foreach (var id in lost)
                Log.LeaseLost(logger, id);

            telemetry.GatewaysLost(lost.Count);
            telemetry.ConnectionsLost(count);
            total += count;
            if (count < BatchSize)
                return total;
        }
    }

    private async Task<bool> RenewAsync(BootDbContext database, RenewLeaseRequest request, CancellationToken cancellationToken)
    {
        var gateway = await database.LockGatewayAsync(request.GatewayId, cancellationToken);
        var isLeaving = request.Lease <= TimeSpan.Zero;
        if (gateway is null && isLeaving)
            return true;

        // One that a connection has made known is a stranger all the same: it may have been given up before, with others.
        var wasLost = gateway is not { LostAt: null, StartedAt: not null };
        if (gateway is null)
            database.Gateways.Add(gateway = new Gateway { Id = request.GatewayId });

        var now = clock.GetUtcNow();
        gateway.StartedAt = request.StartedAt;
        gateway.LeaseUntil = now + request.Lease;
        gateway.LostAt = isLeaving ? now : null;
        await database.SaveChangesAsync(cancellationToken);
        return wasLost;
    }

    // The gateway's row stays locked meanwhile: when its renewal is answered, nobody gives up its connections any more.
    private async Task<(int Count, IReadOnlyList<string> Lost)> GiveUpSomeAsync(BootDbContext database, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var gateways = await database.LockExpiredAsync(now, cancellationToken);
        if (gateways.Count == 0)
            return (0, []);

        string[] ids = [.. gateways.Select(gateway => gateway.Id)];
        List<string> lost = [.. gateways.Where(gateway => gateway.LostAt is null).Select(gateway => gateway.Id)];
        foreach (var gateway in gateways)
            gateway.LostAt ??= now;

        var open = await database.LockOpenConnectionsAsync(ids, BatchSize, cancellationToken);
        foreach (var connection in open)
        {
            connection.Close(now, CloseReasons.GatewayLost);
            database.AddFact(EndOf(connection.ChargePointId, connection.ConnectionId, now));
        }

        // What was replaced before its gateway was found dead has nobody else to tell of its end.
        var successors = await database.LockSuccessorsAsync(ids, BatchSize - open.Count, cancellationToken);
        foreach (var connection in successors)
        {
            database.AddFact(EndOf(connection.ChargePointId, connection.FormerConnectionId!, now));
            connection.ForgetFormer();
        }

        var count = open.Count + successors.Count;
        if (count < BatchSize)
            database.Gateways.RemoveRange(gateways);

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
