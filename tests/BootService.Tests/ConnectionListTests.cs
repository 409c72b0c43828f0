using Ocpp.Micro.BootService.Connections;
using Ocpp.Micro.Contracts.Facts;
using Ocpp.Micro.Testing;
using Ocpp.Micro.Testing.Databases;
using Ocpp.Micro.Testing.Services;

namespace Ocpp.Micro.BootService.Tests;

public sealed class ConnectionListOnSqliteTests() : ConnectionListTests(new SqliteUnderTest());

public sealed class ConnectionListOnPostgreSqlTests(PostgreSqlFixture server) : ConnectionListTests(new PostgreSqlUnderTest(server));

/// <summary>What operators see of connections.</summary>
public abstract class ConnectionListTests(DatabaseUnderTest database) : DirectoryTests(database)
{
    [Fact]
    public async Task Page_OfConnections_SaysWhoIsWhereAndHowTheLastEnded()
    {
        var service = await StartAsync();
        foreach (var id in (string[])["CP1", "CP2", "CP3"])
            await OpenAsync(service, id, id == "CP3" ? "two" : "one", chargePointId: id);
        await CloseAsync(service, "CP2", 1, DisconnectReason.Silent, "CP2");

        Assert.Equal(["CP1", "CP2"], await PageAsync(service, null, null, null, 2));
        Assert.Equal(["CP3"], await PageAsync(service, null, null, "CP2", 2));
        Assert.Equal(["CP1", "CP3"], await PageAsync(service, true, null, null, 9));
        Assert.Equal(["CP2"], await PageAsync(service, false, "one", null, 9));
        Assert.Equal(DisconnectReason.Silent, (await RowAsync(service, "CP2")).CloseReason);
    }

    private static async Task<string[]> PageAsync(ServiceUnderTest service, bool? isOpen, string? gatewayId, string? after, int count) =>
        await service.WithAsync<ConnectionList, string[]>(async list =>
            [.. (await list.PageAsync(isOpen, gatewayId, after, count, CancellationToken.None)).Select(connection => connection.ChargePointId)]);
}
