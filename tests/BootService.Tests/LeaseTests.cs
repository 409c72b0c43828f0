using Microsoft.EntityFrameworkCore;
using Ocpp.Micro.BootService.Connections;
using Ocpp.Micro.BootService.Data;
using Ocpp.Micro.Contracts.Facts;
using Ocpp.Micro.Testing;
using Ocpp.Micro.Testing.Databases;
using Ocpp.Micro.Testing.Services;

namespace Ocpp.Micro.BootService.Tests;

public sealed class LeaseOnSqliteTests() : LeaseTests(new SqliteUnderTest());

public sealed class LeaseOnPostgreSqlTests(PostgreSqlFixture server) : LeaseTests(new PostgreSqlUnderTest(server));

/// <summary>What becomes of the connections of a gateway that is not heard of any more.</summary>
public abstract class LeaseTests(DatabaseUnderTest database) : DirectoryTests(database)
{
    [Fact]
    public async Task Sweep_LeaseRanOut_EndsEachConnectionOnceAndTellsOfIt()
    {
        var service = await StartAsync();
        var other = await StartAsync();
        await RenewAsync(service, "dead");
        await OpenAsync(service, "a", "dead", chargePointId: "CP1");
        await OpenAsync(service, "b", "dead", chargePointId: "CP2");
        await OpenAsync(service, "c", "living", chargePointId: "CP3");
        await PassAsync(service, other, "living");

        await Task.WhenAll(SweepAsync(service), SweepAsync(other), SweepAsync(service), SweepAsync(other));

        var lost = await LostAsync(service, other, 2);
        Assert.Equal([("CP1", "a"), ("CP2", "b")], lost.Select(fact => (fact.ChargePointId, fact.ConnectionId)).Order());
        Assert.Equal("GatewayLost", (await RowAsync(service, "CP1")).CloseReason);
        Assert.Null(await HolderAsync(service, "CP2"));
        Assert.NotNull(await HolderAsync(service, "CP3"));
        await Eventually.IsTrueAsync(async () => (await GatewaysAsync(service)) is ["living"], "the gateway is forgotten");
    }

    [Fact]
    public async Task Sweep_ThousandsOfConnections_EndsAll()
    {
        var service = await StartAsync();
        await RenewAsync(service, "dead");
        await Task.WhenAll(Enumerable.Range(0, 1200).Select(i => OpenAsync(service, $"{i}", "dead", chargePointId: $"CP{i}")));
        await PassAsync(service, service, "living");

        await SweepAsync(service);

        await LostAsync(service, service, 1200);
        Assert.Equal(1200, await service.WithAsync<BootDbContext, int>(
            context => context.Connections.CountAsync(connection => connection.CloseReason == "GatewayLost")));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)] // and a new socket has made it known again, before it has renewed
    public async Task Renew_AfterItWasGivenUp_HearsOfItAndIsKnownAgain(bool hasANewSocket)
    {
        var service = await StartAsync();
        await RenewAsync(service, "frozen");
        await OpenAsync(service, "a", "frozen");
        await PassAsync(service, service, "living");
        await LostAsync(service, service, 1);
        if (hasANewSocket)
            await OpenAsync(service, "b", "frozen", chargePointId: "Other");

        Assert.True(await RenewAsync(service, "frozen"));
        Assert.False(await RenewAsync(service, "frozen"));

        // It tells of its connections again: this one is there, under another epoch, and whoever listens hears so.
        Assert.Equal(2, (await OpenAsync(service, "a", "frozen", isLate: true)).Epoch);
        Assert.Equal(("a", 2), ((await HolderAsync(service))!.ConnectionId, (await HolderAsync(service))!.Epoch));
        Assert.Equal("a", (await service.Facts.OfAsync<ChargePointConnected>(1)).Single().ConnectionId);
    }

    [Fact]
    public async Task Renew_AfterItWasGivenUpAndTheChargePointIsElsewhere_IsSuperseded()
    {
        var service = await StartAsync();
        await RenewAsync(service, "frozen");
        await OpenAsync(service, "a", "frozen");
        await PassAsync(service, service, "living");
        await LostAsync(service, service, 1);
        await OpenAsync(service, "b", "living", openedAfter: 10);

        Assert.True((await OpenAsync(service, "a", "frozen", isLate: true)).IsSuperseded);
        Assert.Equal("b", (await HolderAsync(service))?.ConnectionId);
    }

    [Fact]
    public async Task Renew_InTime_KeepsTheConnections()
    {
        var service = await StartAsync();
        Assert.True(await RenewAsync(service, "one")); // unknown so far
        await OpenAsync(service, "a", "one");
        for (var i = 0; i < 5; i++)
        {
            service.Clock.Advance(TimeSpan.FromSeconds(10));
            Assert.False(await RenewAsync(service, "one"));
            await SweepAsync(service);
        }

        Assert.NotNull(await HolderAsync(service));
    }

    /// <summary>The charge point was faster back than its gateway was found dead: its old connection ended all the same.</summary>
    [Fact]
    public async Task Sweep_ConnectionReplacedMeanwhile_IsToldAsLostAndTheNewOneStays()
    {
        var service = await StartAsync();
        await RenewAsync(service, "dead");
        await OpenAsync(service, "a", "dead");
        await OpenAsync(service, "b", "living", openedAfter: 5);
        await PassAsync(service, service, "living");

        await SweepAsync(service);

        Assert.Equal("a", (await LostAsync(service, service, 1)).Single().ConnectionId);
        Assert.Equal("b", (await HolderAsync(service))?.ConnectionId);
    }

    [Fact]
    public async Task Sweep_GatewayThatLeft_EndsWhatItHasNotTold()
    {
        var service = await StartAsync();
        await RenewAsync(service, "leaves");
        await OpenAsync(service, "a", "leaves");
        service.Clock.Advance(TimeSpan.FromSeconds(15));

        await RenewAsync(service, "leaves", seconds: 0);
        await SweepAsync(service);

        await LostAsync(service, service, 1);
        await Eventually.IsTrueAsync(async () => (await GatewaysAsync(service)).Count == 0, "the gateway is forgotten");
    }

    /// <summary>A gateway that dies right after its first socket has never renewed.</summary>
    [Fact]
    public async Task Sweep_GatewayThatNeverRenewed_EndsItsConnections()
    {
        var service = await StartAsync();
        await OpenAsync(service, "a", "dead");
        await PassAsync(service, service, "living");

        await SweepAsync(service);

        await LostAsync(service, service, 1);
    }

    /// <summary>Silence says nothing of gateways as long as nobody could be heard.</summary>
    [Fact]
    public async Task Sweep_BrokerWasAway_GivesGatewaysTimeToComeForward()
    {
        var service = await StartAsync();
        await RenewAsync(service, "one");
        await OpenAsync(service, "a", "one");
        service.Clock.Advance(TimeSpan.FromSeconds(10));
        Bus.IsReady = false;
        await SweepAsync(service);
        service.Clock.Advance(TimeSpan.FromSeconds(60));
        await SweepAsync(service);
        Bus.IsReady = true;

        service.Clock.Advance(TimeSpan.FromSeconds(14));
        await SweepAsync(service);
        Assert.NotNull(await HolderAsync(service));

        service.Clock.Advance(TimeSpan.FromSeconds(1));
        await LostAsync(service, service, 1);
        Assert.Null(await HolderAsync(service));
    }

    [Fact]
    public async Task Sweep_RightAfterTheStart_GivesGatewaysTimeToComeForward()
    {
        var before = await StartAsync();
        await RenewAsync(before, "one", seconds: 1);
        await OpenAsync(before, "a", "one");
        var service = await StartAsync();
        service.Clock.Advance(TimeSpan.FromSeconds(14));

        await SweepAsync(service);

        Assert.NotNull(await HolderAsync(service));
    }

    [Fact]
    public async Task Page_OfConnections_SaysWhoIsWhereAndHowTheLastEnded()
    {
        var service = await StartAsync();
        foreach (var id in (string[])["CP1", "CP2", "CP3"])
            await OpenAsync(service, id, id == "CP3" ? "two" : "one", chargePointId: id);
        await CloseAsync(service, "CP2", 1, "ChargePointSilent", "CP2");

        Assert.Equal(["CP1", "CP2"], await PageAsync(service, null, null, null, 2));
        Assert.Equal(["CP3"], await PageAsync(service, null, null, "CP2", 2));
        Assert.Equal(["CP1", "CP3"], await PageAsync(service, true, null, null, 9));
        Assert.Equal(["CP2"], await PageAsync(service, false, "one", null, 9));
        Assert.Equal("ChargePointSilent", (await RowAsync(service, "CP2")).CloseReason);
    }

    // Longer than a lease, in which only one gateway is heard of. Both instances of the service have the same time.
    private static async Task PassAsync(ServiceUnderTest service, ServiceUnderTest other, string living)
    {
        foreach (var step in (int[])[10, 6])
        {
            foreach (var instance in (HashSet<ServiceUnderTest>)[service, other])
                instance.Clock.Advance(TimeSpan.FromSeconds(step));
            await RenewAsync(service, living);
        }
    }

    // By itself it sweeps each second of the clock, side by side with this.
    private static Task SweepAsync(ServiceUnderTest service) => service.GetHosted<LeaseSweeper>().SweepAsync(CancellationToken.None);

    private static async Task<IReadOnlyList<ChargePointDisconnected>> LostAsync(ServiceUnderTest service, ServiceUnderTest other, int count)
    {
        IEnumerable<ChargePointDisconnected> Lost() => new HashSet<ServiceUnderTest> { service, other }
            .SelectMany(instance => instance.Facts.Published).OfType<ChargePointDisconnected>().DistinctBy(fact => fact.Id);
        await Eventually.IsTrueAsync(
            () =>
            {
                // Whichever instance finds the other at the outbox looks again a moment later.
                foreach (var instance in new HashSet<ServiceUnderTest> { service, other })
                    instance.Clock.Advance(TimeSpan.FromMilliseconds(10));

                return Lost().Count() >= count;
            },
            $"{count} connections are told as lost");
        await Eventually.IsTrueAsync(
            async () => await service.WithAsync<BootDbContext, int>(context => (context.Database.IsSqlite()
                ? context.Database.SqlQuery<int>($"SELECT count(*) AS \"Value\" FROM boot_outbox")
                : context.Database.SqlQuery<int>($"SELECT count(*)::int AS \"Value\" FROM boot.outbox")).SingleAsync()) == 0,
            "the outbox is empty");
        var lost = Lost().ToList();
        Assert.Equal(count, lost.Count);
        Assert.All(lost, fact => Assert.Equal(DisconnectReason.GatewayLost, fact.Reason));
        return lost;
    }

    private static Task<List<string>> GatewaysAsync(ServiceUnderTest service) =>
        service.WithAsync<BootDbContext, List<string>>(context => context.Gateways.Select(gateway => gateway.Id).ToListAsync());

    private static async Task<string[]> PageAsync(ServiceUnderTest service, bool? isOpen, string? gatewayId, string? after, int count) =>
        await service.WithAsync<ConnectionList, string[]>(async list =>
            [.. (await list.PageAsync(isOpen, gatewayId, after, count, CancellationToken.None)).Select(connection => connection.ChargePointId)]);
}
