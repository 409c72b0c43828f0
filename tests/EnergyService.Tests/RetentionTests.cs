using Ocpp.Micro.Contracts.V21;
using Ocpp.Micro.EnergyService.Data;
using Ocpp.Micro.EnergyService.Retention;
using Ocpp.Micro.Testing;
using Ocpp.Micro.Testing.Databases;
using Ocpp.Micro.Testing.Services;

namespace Ocpp.Micro.EnergyService.Tests;

public sealed class RetentionOnSqliteTests() : RetentionTests(new SqliteUnderTest());

public sealed class RetentionOnPostgreSqlTests(PostgreSqlFixture server) : RetentionTests(new PostgreSqlUnderTest(server));

public abstract class RetentionTests(DatabaseUnderTest database) : EnergyServiceTests(database)
{
    private static readonly ChargingProfile _profile = new(
        1, 1, ChargingProfilePurposeEnum.TxDefaultProfile, ChargingProfileKindEnum.Absolute, [ScheduleV21]);

    [Fact]
    public async Task CleanAsync_WithinItsTime_KeepsAll()
    {
        var service = await StartAsync();
        await FillAsync(service);
        service.Clock.Advance(TimeSpan.FromDays(364));

        Assert.Equal(0, await CleanAsync(service));
    }

    [Fact]
    public async Task CleanAsync_PastItsTime_KeepsWhatHoldsNow()
    {
        var service = await StartAsync();
        await FillAsync(service);
        service.Clock.Advance(TimeSpan.FromDays(366));

        await CleanAsync(service);

        Assert.Empty(await AllAsync<ChargingLimitChange>(service));
        Assert.Equal("EMS", Assert.Single(await AllAsync<Data.ChargingLimit>(service)).Source);
        Assert.Equal(2, Assert.Single(await AllAsync<PartReport>(service)).RequestId);
        Assert.True(Assert.Single(await AllAsync<ReportedChargingProfile>(service)).IsHeld);
        Assert.Equal(7, Assert.Single(await AllAsync<DynamicSchedule>(service)).ProfileId);
        Assert.Empty(await AllAsync<EvChargingNeeds>(service));
        Assert.Empty(await AllAsync<EvChargingSchedule>(service));
        Assert.Empty(await AllAsync<PriorityTransaction>(service));
        Assert.Empty(await AllAsync<DerAlarm>(service));
        Assert.Empty(await AllAsync<DerControlSwitch>(service));
    }

    [Fact]
    public async Task ExecuteAsync_AfterTheInterval_Deletes()
    {
        var service = await StartAsync(("EnergyRetention:History", "01:00:00"));
        await service.CallAsync(new NotifyPriorityChargingRequest("T", true));

        await Eventually.IsTrueAsync(
            async () =>
            {
                service.Clock.Advance(TimeSpan.FromHours(1) + TimeSpan.FromSeconds(1));
                return (await AllAsync<PriorityTransaction>(service)).Count == 0;
            },
            "deleted");
    }

    private static async Task FillAsync(ServiceUnderTest service)
    {
        await service.CallAsync(new NotifyChargingLimitRequest(new("EMS")));
        await service.CallAsync(new ClearedChargingLimitRequest("SO"));
        await service.CallAsync(new ReportChargingProfilesRequest(1, "CSO", [_profile], EvseId: 1));
        await service.CallAsync(new ReportChargingProfilesRequest(2, "CSO", [_profile], EvseId: 1));
        await service.CallAsync(new NotifyEVChargingNeedsRequest(1, new(EnergyTransferModeEnum.DC)));
        await service.CallAsync(new NotifyEVChargingScheduleRequest(Noon, ScheduleV21, EvseId: 1));
        await service.CallAsync(new NotifyPriorityChargingRequest("T", true));
        await service.CallAsync(new PullDynamicScheduleUpdateRequest(6));
        await SaveAsync(service, new DynamicSchedule { ChargePointId = "CP", ProfileId = 7, Update = "{}", PulledAt = Noon });
        await service.CallAsync(new NotifyDERAlarmRequest(DERControlEnum.FreqDroop, Noon));
        await service.CallAsync(new NotifyDERStartStopRequest("c", true, Noon));
    }

    private static Task<int> CleanAsync(ServiceUnderTest service) =>
        service.GetHosted<EnergyRetention>().CleanAsync(CancellationToken.None);
}
