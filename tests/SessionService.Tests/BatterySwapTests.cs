using Microsoft.EntityFrameworkCore;
using Ocpp.Micro.Contracts.Facts;
using Ocpp.Micro.Contracts.V21;
using Ocpp.Micro.SessionService.Data;
using Ocpp.Micro.Testing;
using Ocpp.Micro.Testing.Databases;
using Ocpp.Micro.Testing.Services;

namespace Ocpp.Micro.SessionService.Tests;

public sealed class BatterySwapOnSqliteTests() : BatterySwapTests(new SqliteUnderTest());

public sealed class BatterySwapOnPostgreSqlTests(PostgreSqlFixture server) : BatterySwapTests(new PostgreSqlUnderTest(server));

/// <summary>Batteries going in and out (OCPP 2.1 S03).</summary>
public abstract class BatterySwapTests(DatabaseUnderTest database) : SessionServiceTests(database)
{
    private static readonly BatteryData _battery = new(3, "B-1", 20.5m, 91m, Noon.AddYears(-1), "vendor");

    private static readonly BatterySwapRequest _in = new([_battery], BatterySwapEventEnum.BatteryIn, new("Card", "ISO14443"), 12);

    [Fact]
    public async Task HandleAsync_Swap_IsKeptWithItsBatteriesAndTold()
    {
        var service = await StartAsync();

        Assert.Equal(new(), await service.CallAsync(_in with { BatteryData = [_battery, _battery with { EvseId = 4, SerialNumber = "B-2" }] }));

        var swap = Assert.Single(await SwapsAsync(service));
        Assert.Equal(
            ("CP", 12, "BatteryIn", "CARD", "ISO14443", TokenStatus.Accepted, Noon),
            (swap.ChargePointId, swap.RequestId, swap.EventType, swap.IdToken, swap.IdTokenType, swap.Authorization, swap.ReceivedAt));
        Assert.Equal(
            [(3, "B-1", 20.5m, 91m, Noon.AddYears(-1), "vendor"), (4, "B-2", 20.5m, 91m, Noon.AddYears(-1), "vendor")],
            swap.Batteries.OrderBy(battery => battery.Position).Select(battery => (
                battery.EvseId, battery.SerialNumber, battery.StateOfCharge, battery.StateOfHealth, battery.ProducedAt!.Value, battery.VendorInfo!)));
        var fact = Assert.Single(await service.Facts.OfAsync<BatterySwapped>(1));
        Assert.Equal((12, "BatteryIn", "CARD", "Accepted", 2), (fact.RequestId, fact.EventType, fact.IdToken, fact.Authorization, fact.Batteries.Count));
    }

    [Fact]
    public async Task HandleAsync_InOutAndTimeoutOfOneSwap_AreThreeRowsOfOneNumber()
    {
        var service = await StartAsync();

        await service.CallAsync(_in);
        await service.CallAsync(_in with { EventType = BatterySwapEventEnum.BatteryOutTimeout });
        await service.CallAsync(_in with { EventType = BatterySwapEventEnum.BatteryOut });

        var swaps = await SwapsAsync(service);
        Assert.Equal(["BatteryIn", "BatteryOut", "BatteryOutTimeout"], swaps.Select(swap => swap.EventType).Order());
        Assert.All(swaps, swap => Assert.Equal(12, swap.RequestId));
    }

    [Fact]
    public async Task HandleAsync_ToldAgain_IsOneRowAndOneFact()
    {
        var service = await StartAsync();

        await AtOnceAsync(6, _ => service.CallAsync(_in));
        await service.CallAsync(_in with { BatteryData = [_battery with { SoC = 20.50m }] });
        await service.CallAsync(_in with { BatteryData = [_battery with { SerialNumber = "B-2" }] });

        Assert.Equal(2, (await SwapsAsync(service)).Count);
        Assert.Equal(["B-1", "B-2"], (await service.Facts.OfAsync<BatterySwapped>(2)).Select(fact => fact.Batteries[0].SerialNumber));
    }

    /// <summary>A station that boots counts from 1 again, and a full battery looks like itself.</summary>
    [Fact]
    public async Task HandleAsync_ToldAgainOnAnotherDay_IsAnotherSwap()
    {
        var service = await StartAsync();
        for (var day = 0; day < 3; day++)
        {
            await service.CallAsync(_in);
            await service.CallAsync(_in);
            service.Clock.Advance(TimeSpan.FromDays(1));
        }

        Assert.Equal([Noon, Noon.AddDays(1), Noon.AddDays(2)], (await SwapsAsync(service)).Select(swap => swap.ReceivedAt).Order());
        Assert.Equal(3, (await service.Facts.OfAsync<BatterySwapped>(3)).Count);
    }

    [Theory]
    [InlineData(true, "Blocked")]
    [InlineData(false, "Accepted")]
    public async Task HandleAsync_RegisteredToken_IsJudgedAsByAuthorizeAndNoted(bool blocked, string expected)
    {
        var service = await StartAsync();
        await AddAsync(service, new Data.IdToken { Token = "CARD", Type = "ISO14443", Blocked = blocked, GroupId = "GROUP" });

        await service.CallAsync(_in);

        var swap = Assert.Single(await SwapsAsync(service));
        Assert.Equal((expected, "GROUP"), ($"{swap.Authorization}", swap.GroupId));
        var noted = Assert.Single(await service.WithAsync<SessionDbContext, List<Data.Authorization>>(
            context => context.Authorizations.AsNoTracking().ToListAsync()));
        Assert.Equal(("CARD", expected), (noted.Token, $"{noted.Status}"));
    }

    [Fact]
    public async Task HandleAsync_TextsOfFullLength_AreKept()
    {
        var service = await StartAsync();
        var (serial, info, token) = (new string('s', 50), new string('v', 500), new string('T', 255));

        await service.CallAsync(_in with { IdToken = new(token, "VIN"), BatteryData = [_battery with { SerialNumber = serial, VendorInfo = info }] });

        var swap = Assert.Single(await SwapsAsync(service));
        Assert.Equal((token, serial, info), (swap.IdToken, swap.Batteries[0].SerialNumber, swap.Batteries[0].VendorInfo));
    }

    private static Task<List<BatterySwap>> SwapsAsync(ServiceUnderTest service) =>
        service.WithAsync<SessionDbContext, List<BatterySwap>>(
            context => context.BatterySwaps.AsNoTracking().Include(swap => swap.Batteries).ToListAsync());
}
