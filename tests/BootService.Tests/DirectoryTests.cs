using Microsoft.EntityFrameworkCore;
using Ocpp.Micro.BootService.Data;
using Ocpp.Micro.Contracts;
using Ocpp.Micro.Contracts.Connections;
using Ocpp.Micro.Contracts.Facts;
using Ocpp.Micro.Messaging.Connections;
using Ocpp.Micro.Messaging.Handlers;
using Ocpp.Micro.Testing.Databases;
using Ocpp.Micro.Testing.Services;

namespace Ocpp.Micro.BootService.Tests;

/// <summary>Tests of who holds which charge point, with the directory asked as gateways do.</summary>
public abstract class DirectoryTests(DatabaseUnderTest database) : BootServiceTests(database)
{
    /// <summary>Questions of the tests are asked in order unless they say otherwise, and are answered for so long.</summary>
    protected static TimeSpan Patience { get; } = TimeSpan.FromSeconds(2);

    private protected static Task<OpenConnectionResponse> OpenAsync(
        ServiceUnderTest service, string connectionId, string gatewayId, double openedAfter = 0, bool isLate = false, string chargePointId = "CP",
        long lastEpoch = 0, TimeSpan askedAgo = default) =>
        AskAsync(service, async directory =>
        {
            var askedAt = service.Clock.GetUtcNow() - askedAgo;
            var context = new CallContext(chargePointId, OcppVersion.V201, connectionId, connectionId, askedAt, askedAt + Patience);
            var request = new OpenConnectionRequest(gatewayId, Start + TimeSpan.FromSeconds(openedAfter), isLate, lastEpoch);
            return (await directory.OpenAsync(request, context, CancellationToken.None)).Connection;
        });

    private protected static Task CloseAsync(
        ServiceUnderTest service, string connectionId, long epoch, DisconnectReason reason = DisconnectReason.Lost, string chargePointId = "CP") =>
        AskAsync(service, directory => directory.CloseAsync(
            new([new(chargePointId, connectionId, epoch, service.Clock.GetUtcNow(), reason)]), CancellationToken.None));

    private protected static async Task<Guid> RenewAsync(ServiceUnderTest service, string gatewayId, double seconds = 15) =>
        (await AskAsync(service, directory => directory.RenewAsync(
            new(gatewayId, Start, TimeSpan.FromSeconds(seconds)), CancellationToken.None))).LeaseId;

    private protected static async Task<HeldConnection?> HolderAsync(ServiceUnderTest service, string chargePointId = "CP") =>
        (await AskAsync(service, directory => directory.FindAsync(chargePointId, CancellationToken.None))).Connection;

    private protected static Task<Connection> RowAsync(ServiceUnderTest service, string chargePointId = "CP") =>
        service.WithAsync<BootDbContext, Connection>(
            context => context.Connections.AsNoTracking().SingleAsync(connection => connection.ChargePointId == chargePointId));

    private protected static async Task<(string ConnectionId, long Epoch, bool IsOpen)> PresentAsync(ServiceUnderTest service, string chargePointId = "CP")
    {
        var row = await RowAsync(service, chargePointId);
        return (row.ConnectionId, row.Epoch, row.IsOpen);
    }

    private protected static Task<T> AskAsync<T>(ServiceUnderTest service, Func<IConnectionDirectory, Task<T>> question) =>
        service.WithAsync<IConnectionDirectory, T>(question);

    private static DateTimeOffset Start { get; } = new(2026, 1, 31, 12, 0, 0, TimeSpan.Zero);
}
