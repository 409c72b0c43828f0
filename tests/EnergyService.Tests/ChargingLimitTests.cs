using Ocpp.Micro.Contracts.Facts;
using Ocpp.Micro.Contracts.Payloads;
using Ocpp.Micro.EnergyService.Data;
using Ocpp.Micro.EnergyService.Limits;
using Ocpp.Micro.Testing;
using Ocpp.Micro.Testing.Databases;
using V201 = Ocpp.Micro.Contracts.V201;
using V21 = Ocpp.Micro.Contracts.V21;

namespace Ocpp.Micro.EnergyService.Tests;

public sealed class ChargingLimitOnSqliteTests() : ChargingLimitTests(new SqliteUnderTest());

public sealed class ChargingLimitOnPostgreSqlTests(PostgreSqlFixture server) : ChargingLimitTests(new PostgreSqlUnderTest(server));

/// <summary>OCPP 2.0.1 and 2.1 part 2, K11 to K13.</summary>
public abstract class ChargingLimitTests(DatabaseUnderTest database) : EnergyServiceTests(database)
{
    private static readonly V201.NotifyChargingLimitRequest _limit =
        new(new(V201.ChargingLimitSourceEnum.EMS, IsGridCritical: true), [ScheduleV201], EvseId: 1);

    [Fact]
    public async Task HandleAsync_Limit_IsInForceAndPublished()
    {
        var service = await StartAsync();

        await service.CallAsync(_limit);

        var stored = Assert.Single(await AllAsync<ChargingLimit>(service));
        Assert.Equal(
            ("CP", 1, "EMS", true, true, Noon, Noon),
            (stored.ChargePointId, stored.EvseId, stored.Source, stored.InForce, stored.IsGridCritical, stored.Since, stored.ReportedAt));
        var fact = Assert.Single(await service.Facts.OfAsync<ChargingLimitChanged>(1));
        Assert.Equal(
            ("CP", Noon, 1, "EMS", true, false, true, stored.Schedules),
            (fact.ChargePointId, fact.OccurredAt, fact.EvseId, fact.Source, fact.InForce, fact.IsLocalGeneration, fact.IsGridCritical,
                fact.Schedules));
    }

    [Fact]
    public async Task HandleAsync_Schedules_AreKeptInTheWordsOfOcpp()
    {
        var service = await StartAsync();
        var vendors = new CustomData("com.example", RawJson.Parse("""{"vendorId":"com.example","n":1.50}"""));

        await service.CallAsync(_limit with { ChargingSchedule = [ScheduleV201 with { CustomData = vendors }] });

        Assert.Equal(
            """[{"id":1,"chargingRateUnit":"W","chargingSchedulePeriod":[{"startPeriod":0,"limit":11000},{"startPeriod":3600,"limit":4200.5}],"duration":7200,"customData":{"vendorId":"com.example","n":1.50}}]""",
            Assert.Single(await AllAsync<ChargingLimit>(service)).Schedules);
    }

    [Fact]
    public async Task HandleAsync_BothVersions_FillOneShape()
    {
        var service = await StartAsync();

        await service.CallAsync(new V201.NotifyChargingLimitRequest(new(V201.ChargingLimitSourceEnum.SO)), service.CallOf("A"));
        await service.CallAsync(new V21.NotifyChargingLimitRequest(new("SO")), service.CallOf("B"));

        var stored = await AllAsync<ChargingLimit>(service);
        Assert.Equal(
            [("A", 0, "SO", false, true), ("B", 0, "SO", false, true)],
            stored.OrderBy(limit => limit.ChargePointId).Select(
                limit => (limit.ChargePointId, limit.EvseId, limit.Source, limit.IsLocalGeneration, limit.InForce)));
    }

    [Fact]
    public async Task HandleAsync_SameAgain_IsNoChange()
    {
        var service = await StartAsync();
        await service.CallAsync(_limit);
        service.Clock.Advance(TimeSpan.FromMinutes(1));

        await service.CallAsync(_limit);

        var stored = Assert.Single(await AllAsync<ChargingLimit>(service));
        Assert.Equal((Noon, Noon.AddMinutes(1)), (stored.Since, stored.ReportedAt));
        Assert.Single(await AllAsync<ChargingLimitChange>(service));
    }

    [Fact]
    public async Task HandleAsync_OtherSchedule_IsAChange()
    {
        var service = await StartAsync();
        await service.CallAsync(_limit);
        service.Clock.Advance(TimeSpan.FromMinutes(1));

        await service.CallAsync(_limit with { ChargingSchedule = null });

        Assert.Null(Assert.Single(await AllAsync<ChargingLimit>(service)).Schedules);
        Assert.Equal(2, (await AllAsync<ChargingLimitChange>(service)).Count);
        Assert.Equal(2, (await service.Facts.OfAsync<ChargingLimitChanged>(2)).Count);
    }

    [Fact]
    public async Task HandleAsync_Cleared_IsNoLongerInForceAndPublished()
    {
        var service = await StartAsync();
        await service.CallAsync(_limit);
        service.Clock.Advance(TimeSpan.FromMinutes(1));

        await service.CallAsync(new V201.ClearedChargingLimitRequest(V201.ChargingLimitSourceEnum.EMS, EvseId: 1));

        Assert.False(Assert.Single(await AllAsync<ChargingLimit>(service)).InForce);
        Assert.Equal([true, false], (await AllAsync<ChargingLimitChange>(service)).OrderBy(change => change.Id).Select(change => change.InForce));
        var fact = (await service.Facts.OfAsync<ChargingLimitChanged>(2))[1];
        Assert.Equal((Noon.AddMinutes(1), false, null), (fact.OccurredAt, fact.InForce, fact.Schedules));
    }

    [Fact]
    public async Task HandleAsync_ClearedWithoutEvse_ClearsAllOfThatSource()
    {
        var service = await StartAsync();
        await service.CallAsync(new V21.NotifyChargingLimitRequest(new("EMS"), EvseId: 1));
        await service.CallAsync(new V21.NotifyChargingLimitRequest(new("EMS", IsLocalGeneration: true), EvseId: 2));
        await service.CallAsync(new V21.NotifyChargingLimitRequest(new("SO"), EvseId: 1));
        service.Clock.Advance(TimeSpan.FromMinutes(1));

        await service.CallAsync(new V21.ClearedChargingLimitRequest("EMS"));

        Assert.Equal(("SO", 1), Assert.Single(
            (await AllAsync<ChargingLimit>(service)).Where(limit => limit.InForce).Select(limit => (limit.Source, limit.EvseId))));
    }

    [Fact]
    public async Task HandleAsync_ClearedTwice_IsOneChange()
    {
        var service = await StartAsync();
        await service.CallAsync(new V21.ClearedChargingLimitRequest("EMS"));
        service.Clock.Advance(TimeSpan.FromMinutes(1));

        await service.CallAsync(new V21.ClearedChargingLimitRequest("EMS"));

        Assert.False(Assert.Single(await AllAsync<ChargingLimit>(service)).InForce);
        Assert.Single(await AllAsync<ChargingLimitChange>(service));
    }

    [Fact]
    public async Task HandleAsync_LimitDeliveredAfterItWasCleared_StaysCleared()
    {
        var service = await StartAsync();
        var late = service.CallOf("CP");
        service.Clock.Advance(TimeSpan.FromSeconds(1));
        await service.CallAsync(new V201.ClearedChargingLimitRequest(V201.ChargingLimitSourceEnum.EMS, EvseId: 1));

        await service.CallAsync(_limit, late);

        Assert.False(Assert.Single(await AllAsync<ChargingLimit>(service)).InForce);
    }

    [Fact]
    public async Task SetAsync_ManyAtOnce_IsOneLimit()
    {
        var service = await StartAsync();

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => service.CallAsync(_limit)));

        Assert.Single(await AllAsync<ChargingLimit>(service));
        Assert.Single(await AllAsync<ChargingLimitChange>(service));
    }

    [Fact]
    public async Task SetAsync_LongestTexts_AreKept()
    {
        var service = await StartAsync();
        var id = new string('c', 255);
        var notice = new LimitNotice(id, Noon, int.MaxValue, new string('s', 50)) { Schedules = new string('j', 100_000) };

        await service.WithAsync<ChargingLimits, bool>(limits => limits.SetAsync(notice, CancellationToken.None));

        var stored = Assert.Single(await AllAsync<ChargingLimit>(service));
        Assert.Equal((id, notice.Source, notice.Schedules), (stored.ChargePointId, stored.Source, stored.Schedules));
    }
}
