using Ocpp.Micro.Contracts.Facts;
using Ocpp.Micro.EnergyService.Data;
using Ocpp.Micro.Testing;
using Ocpp.Micro.Testing.Databases;
using V201 = Ocpp.Micro.Contracts.V201;
using V21 = Ocpp.Micro.Contracts.V21;

namespace Ocpp.Micro.EnergyService.Tests;

public sealed class VehicleNeedsOnSqliteTests() : VehicleNeedsTests(new SqliteUnderTest());

public sealed class VehicleNeedsOnPostgreSqlTests(PostgreSqlFixture server) : VehicleNeedsTests(new PostgreSqlUnderTest(server));

/// <summary>OCPP 2.0.1 and 2.1 part 2, K15 to K20.</summary>
public abstract class VehicleNeedsTests(DatabaseUnderTest database) : EnergyServiceTests(database)
{
    private static readonly V201.NotifyEVChargingNeedsRequest _needs = new(
        new(V201.EnergyTransferModeEnum.ACThreePhase, new(40000, 6, 32, 230), DepartureTime: Noon.AddHours(8)), EvseId: 1, MaxScheduleTuples: 12);

    private static readonly V21.V2XChargingParameters _v2x = new(MaxChargePower: 11000m, EvTargetEnergyRequest: 30000.5m);

    /// <summary>K15.FR.04: no schedule follows, and the charging station shall not wait for one.</summary>
    [Fact]
    public async Task HandleAsync_V201WithoutScheduler_IsRejected()
    {
        var service = await StartAsync();

        var response = await service.CallAsync(_needs);

        Assert.Equal(V201.NotifyEVChargingNeedsStatusEnum.Rejected, response.Status);
        Assert.Equal("NotEnabled", response.StatusInfo?.ReasonCode);
    }

    /// <summary>K15.FR.05, K18.FR.05; 2.0.1 part 6, TC_K_53_CSMS: Accepted or Processing, and a SetChargingProfile afterwards.</summary>
    [Fact]
    public async Task HandleAsync_WithScheduler_IsProcessing()
    {
        var service = await StartAsync(("Energy:SchedulerPresent", "true"));

        var v201 = await service.CallAsync(_needs);
        var v21 = await service.CallAsync(NeedsV21(new(V21.EnergyTransferModeEnum.DCBPT, V2xChargingParameters: _v2x)));

        Assert.Equal(new(V201.NotifyEVChargingNeedsStatusEnum.Processing), v201);
        Assert.Equal(new(V21.NotifyEVChargingNeedsStatusEnum.Processing), v21);
    }

    /// <summary>K18.FR.04 and K19.FR.04: by ISO 15118-20 a Rejected would end the transaction.</summary>
    [Fact]
    public async Task HandleAsync_V21ByIso15118Part20WithoutScheduler_HasNoChargingProfile()
    {
        var service = await StartAsync();

        var v2x = await service.CallAsync(NeedsV21(new(V21.EnergyTransferModeEnum.DCBPT, V2xChargingParameters: _v2x)));
        var dynamic = await service.CallAsync(NeedsV21(new(
            V21.EnergyTransferModeEnum.DC,
            DcChargingParameters: new(200m, 900m),
            ControlMode: V21.ControlModeEnum.DynamicControl)));

        Assert.Equal(V21.NotifyEVChargingNeedsStatusEnum.NoChargingProfile, v2x.Status);
        Assert.Equal(V21.NotifyEVChargingNeedsStatusEnum.NoChargingProfile, dynamic.Status);
    }

    /// <summary>K15.FR.04.</summary>
    [Fact]
    public async Task HandleAsync_V21ByIso15118Part2WithoutScheduler_IsRejected()
    {
        var service = await StartAsync();

        var response = await service.CallAsync(NeedsV21(new(V21.EnergyTransferModeEnum.DC, DcChargingParameters: new(200m, 900m))));

        Assert.Equal(V21.NotifyEVChargingNeedsStatusEnum.Rejected, response.Status);
    }

    [Fact]
    public async Task HandleAsync_Needs_AreKeptAndPublished()
    {
        var service = await StartAsync();

        await service.CallAsync(_needs);

        var stored = Assert.Single(await AllAsync<EvChargingNeeds>(service));
        Assert.Equal(
            ("CP", 1, "AC_three_phase", Noon.AddHours(8), 40000m, 12, Noon, "Rejected"),
            (stored.ChargePointId, stored.EvseId, stored.RequestedEnergyTransfer, stored.DepartureTime, stored.EnergyAmount,
                stored.MaxScheduleTuples, stored.ToldAt, stored.Answer));
        Assert.Equal(
            """{"requestedEnergyTransfer":"AC_three_phase","acChargingParameters":{"energyAmount":40000,"evMinCurrent":6,"evMaxCurrent":32,"evMaxVoltage":230},"departureTime":"2026-01-31T20:00:00.000Z"}""",
            stored.Needs);
        var fact = Assert.Single(await service.Facts.OfAsync<EvChargingNeedsReported>(1));
        Assert.Equal(
            new EvChargingNeedsReported(fact.Id, "CP", Noon, 1, "AC_three_phase", Noon.AddHours(8), 40000m, 12, stored.Needs), fact);
    }

    [Fact]
    public async Task HandleAsync_V21_FillsTheSameShape()
    {
        var service = await StartAsync();

        await service.CallAsync(NeedsV21(new(V21.EnergyTransferModeEnum.DCBPT, V2xChargingParameters: _v2x)) with { Timestamp = Noon.AddMinutes(-9) });

        var stored = Assert.Single(await AllAsync<EvChargingNeeds>(service));
        Assert.Equal(
            ("DC_BPT", 30000.5m, Noon.AddMinutes(-9), Noon, "NoChargingProfile"),
            (stored.RequestedEnergyTransfer, stored.EnergyAmount, stored.ToldAt, stored.ReceivedAt, stored.Answer));
        Assert.Contains("\"v2xChargingParameters\":{\"maxChargePower\":11000", stored.Needs, StringComparison.Ordinal);
    }

    [Fact]
    public async Task HandleAsync_MessageDeliveredTwice_IsPublishedOnce()
    {
        var service = await StartAsync();
        var call = service.CallOf("CP");
        await service.CallAsync(_needs, call);
        await service.CallAsync(_needs, call);
        service.Clock.Advance(TimeSpan.FromHours(1));

        await service.CallAsync(_needs with { MaxScheduleTuples = 3 });

        Assert.Equal(3, Assert.Single(await AllAsync<EvChargingNeeds>(service)).MaxScheduleTuples);
        await service.Facts.OfAsync<EvChargingNeedsReported>(2);
        Assert.Equal([12, 3], service.Facts.Published.OfType<EvChargingNeedsReported>().Select(fact => fact.MaxScheduleTuples));
    }

    [Fact]
    public async Task HandleAsync_SameNeedsOfTheNextVehicle_ArePublishedAgain()
    {
        var service = await StartAsync();
        await service.CallAsync(_needs);
        service.Clock.Advance(TimeSpan.FromHours(1));

        await service.CallAsync(_needs);

        Assert.Single(await AllAsync<EvChargingNeeds>(service));
        Assert.Equal(2, (await service.Facts.OfAsync<EvChargingNeedsReported>(2)).Count);
    }

    /// <summary>2.0.1 part 6, ISO15118SmartCharging step 6: Accepted.</summary>
    [Fact]
    public async Task HandleAsync_ScheduleOfTheVehicle_IsAcceptedKeptAndPublished()
    {
        var service = await StartAsync();

        var v201 = await service.CallAsync(new V201.NotifyEVChargingScheduleRequest(Noon, ScheduleV201, EvseId: 1));
        var v21 = await service.CallAsync(new V21.NotifyEVChargingScheduleRequest(
            Noon, ScheduleV21, EvseId: 2, SelectedChargingScheduleId: 5, PowerToleranceAcceptance: true));

        Assert.Equal(new(Contracts.V2.GenericStatusEnum.Accepted), v201);
        Assert.Equal(new(Contracts.V2.GenericStatusEnum.Accepted), v21);
        var stored = (await AllAsync<EvChargingSchedule>(service)).OrderBy(schedule => schedule.EvseId).ToList();
        Assert.Equal(
            [(1, Noon, null, null), (2, Noon, 5, true)],
            stored.Select(schedule => (schedule.EvseId, schedule.TimeBase, schedule.SelectedScheduleId, schedule.PowerToleranceAccepted)));
        var facts = await service.Facts.OfAsync<EvChargingScheduleReported>(2);
        Assert.Equal(stored.Select(schedule => schedule.Schedule), facts.OrderBy(fact => fact.EvseId).Select(fact => fact.Schedule));
    }

    private static V21.NotifyEVChargingNeedsRequest NeedsV21(V21.ChargingNeeds needs) => new(1, needs);
}
