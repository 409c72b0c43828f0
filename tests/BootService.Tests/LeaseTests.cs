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
        Assert.Equal(DisconnectReason.GatewayLost, (await RowAsync(service, "CP1")).CloseReason);
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
            context => context.Connections.CountAsync(connection => connection.CloseReason == DisconnectReason.GatewayLost)));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)] // and a new socket has made it known again, before it has renewed
    public async Task Renew_AfterItWasGivenUp_HearsOfItAndIsKnownAgain(bool hasANewSocket)
    {
        var service = await StartAsync();
        var lease = await RenewAsync(service, "frozen");
        await OpenAsync(service, "a", "frozen");
        await PassAsync(service, service, "living");
        await LostAsync(service, service, 1);
        if (hasANewSocket)
            await OpenAsync(service, "b", "frozen", chargePointId: "Other");

        // However many answers are lost on their way.
        var next = await RenewAsync(service, "frozen");
        Assert.NotEqual(lease, next);
        Assert.Equal(next, await RenewAsync(service, "frozen"));

        // It tells of its connections again: this one is there, under another epoch, and whoever listens hears so.
        Assert.Equal(2, (await OpenAsync(service, "a", "frozen", isLate: true)).Epoch);
        Assert.Equal("a", (await HolderAsync(service))?.ConnectionId);
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
        var lease = await RenewAsync(service, "one");
        await OpenAsync(service, "a", "one");
        for (var i = 0; i < 5; i++)
        {
            await PassAsync(10, service);
            Assert.Equal(lease, await RenewAsync(service, "one"));
        }

        Assert.NotNull(await HolderAsync(service));
    }

    /// <summary>A lease is as long as its gateway has said, whatever others have.</summary>
    [Fact]
    public async Task Sweep_LongLease_IsKeptForAsLong()
    {
        var service = await StartAsync();
        await RenewAsync(service, "one", seconds: 30);
        await OpenAsync(service, "a", "one");

        await PassAsync(28, service);
        Assert.NotNull(await HolderAsync(service));

        // The sweep that the service makes by itself may have seen the lease a turn later than this one, and may still be at it.
        await PassAsync(5, service);
        await LostAsync(service, service, 1);
        Assert.Null(await HolderAsync(service));
    }

    /// <summary>Instances of the service whose clocks differ by more than a lease.</summary>
    [Theory]
    [InlineData(-60)]
    [InlineData(60)]
    public async Task Sweep_OtherInstanceWithAnotherTime_KeepsTheConnections(int seconds)
    {
        var service = await StartAsync();
        var other = Build();
        other.Clock.SetUtcNow(service.Clock.GetUtcNow().AddMinutes(2).AddSeconds(seconds));
        await other.StartAsync();
        service.Clock.SetUtcNow(service.Clock.GetUtcNow().AddMinutes(2));
        await PassAsync(20, service, other);
        await OpenAsync(service, "a", "one");
        for (var i = 0; i < 5; i++)
        {
            await RenewAsync(service, "one");
            await PassAsync(10, service, other);
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
        await PassAsync(15, service);

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
        await PassAsync(10, service);
        Bus.IsReady = false;
        await PassAsync(60, service);
        Bus.IsReady = true;

        await PassAsync(14, service);
        Assert.NotNull(await HolderAsync(service));

        await PassAsync(4, service);
        await LostAsync(service, service, 1);
        Assert.Null(await HolderAsync(service));
    }

    /// <summary>Nor as long as this process was stopped, and nobody could have said that the broker is away.</summary>
    [Fact]
    public async Task Sweep_ServiceStoodStill_GivesGatewaysTimeToComeForward()
    {
        var service = await StartAsync();
        await RenewAsync(service, "one");
        await OpenAsync(service, "a", "one");
        await PassAsync(20, service, renewed: "one");

        service.Clock.Advance(TimeSpan.FromSeconds(60));
        await PassAsync(14, service);
        Assert.NotNull(await HolderAsync(service));

        await PassAsync(4, service);
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

        await PassAsync(14, service);

        Assert.NotNull(await HolderAsync(service));
    }

    // Longer than a lease, in which only one gateway is heard of. Both instances of the service have the same time.
    private static async Task PassAsync(ServiceUnderTest service, ServiceUnderTest other, string living)
    {
        await PassAsync(10, service, other);
        await RenewAsync(service, living);
        await PassAsync(7, service, other);
        await RenewAsync(service, living);
    }

    // Step by step, or the service would take itself for one that stood still.
    private static async Task PassAsync(int seconds, ServiceUnderTest service, ServiceUnderTest? other = null, string? renewed = null)
    {
        for (var i = 0; i < seconds; i++)
        {
            foreach (var instance in (HashSet<ServiceUnderTest>)[service, other ?? service])
            {
                instance.Clock.Advance(TimeSpan.FromSeconds(1));
                await SweepAsync(instance);
            }

            if (renewed is not null)
                await RenewAsync(service, renewed);
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
        service.WithAsync<BootDbContext, List<string>>(context => context.Leases.Select(lease => lease.Id).ToListAsync());
}
