using Ocpp.Micro.Contracts.Facts;
using Ocpp.Micro.Contracts.V2;
using Ocpp.Micro.Contracts.V21;
using Ocpp.Micro.EnergyService.Data;
using Ocpp.Micro.Testing;
using Ocpp.Micro.Testing.Databases;

namespace Ocpp.Micro.EnergyService.Tests;

public sealed class PriorityAndDynamicScheduleOnSqliteTests() : PriorityAndDynamicScheduleTests(new SqliteUnderTest());

public sealed class PriorityAndDynamicScheduleOnPostgreSqlTests(PostgreSqlFixture server)
    : PriorityAndDynamicScheduleTests(new PostgreSqlUnderTest(server));

/// <summary>OCPP 2.1 part 2, K22 and K28.</summary>
public abstract class PriorityAndDynamicScheduleTests(DatabaseUnderTest database) : EnergyServiceTests(database)
{
    [Fact]
    public async Task HandleAsync_PriorityOnTwiceAndOff_IsOneRowAndTwoChanges()
    {
        var service = await StartAsync();

        await service.CallAsync(new NotifyPriorityChargingRequest("T1", true));
        await service.CallAsync(new NotifyPriorityChargingRequest("T1", true));
        service.Clock.Advance(TimeSpan.FromMinutes(1));
        await service.CallAsync(new NotifyPriorityChargingRequest("T1", false));

        var stored = Assert.Single(await AllAsync<PriorityTransaction>(service));
        Assert.Equal(("T1", false, Noon.AddMinutes(1)), (stored.TransactionId, stored.HasPriority, stored.ReceivedAt));
        var changes = await service.Facts.OfAsync<PriorityChargingChanged>(2);
        Assert.Equal([true, false], changes.Select(fact => fact.Activated));
    }

    [Fact]
    public async Task HandleAsync_PriorityDeliveredLate_ChangesNothing()
    {
        var service = await StartAsync();
        var late = service.CallOf("CP");
        service.Clock.Advance(TimeSpan.FromSeconds(1));
        await service.CallAsync(new NotifyPriorityChargingRequest("T1", false));

        await service.CallAsync(new NotifyPriorityChargingRequest("T1", true), late);

        Assert.False(Assert.Single(await AllAsync<PriorityTransaction>(service)).HasPriority);
    }

    [Fact]
    public async Task HandleAsync_PullOfAProfileWithValues_AnswersThem()
    {
        var service = await StartAsync();
        await SaveAsync(service, new DynamicSchedule
        {
            ChargePointId = "CP",
            ProfileId = 5,
            Update = """{"limit":16.5,"limit_L2":10,"dischargeLimit":-4}""",
            UpdatedAt = Noon,
        });

        var response = await service.CallAsync(new PullDynamicScheduleUpdateRequest(5));

        Assert.Equal(
            new(ChargingProfileStatusEnum.Accepted, new ChargingScheduleUpdate(16.5m, LimitL2: 10m, DischargeLimit: -4m)), response);
        Assert.Equal(Noon, Assert.Single(await AllAsync<DynamicSchedule>(service)).PulledAt);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("""{"limit":"a lot"}""")]
    public async Task HandleAsync_PullOfAProfileWithoutValues_IsRejectedAndSeen(string? stored)
    {
        var service = await StartAsync();
        await SaveAsync(service, new DynamicSchedule { ChargePointId = "CP", ProfileId = 5, Update = stored });

        var response = await service.CallAsync(new PullDynamicScheduleUpdateRequest(5));
        var unknown = await service.CallAsync(new PullDynamicScheduleUpdateRequest(6));

        Assert.Equal(new(ChargingProfileStatusEnum.Rejected, StatusInfo: new("NotFound")), response);
        Assert.Equal(response, unknown);
        Assert.Equal(
            [(5, Noon), (6, Noon)],
            (await AllAsync<DynamicSchedule>(service)).OrderBy(row => row.ProfileId).Select(row => (row.ProfileId, row.PulledAt!.Value)));
    }

    [Fact]
    public async Task HandleAsync_PullOfAnotherChargePointsProfile_IsRejected()
    {
        var service = await StartAsync();
        await SaveAsync(service, new DynamicSchedule { ChargePointId = "other", ProfileId = 5, Update = """{"limit":1}""" });

        var response = await service.CallAsync(new PullDynamicScheduleUpdateRequest(5));

        Assert.Equal(ChargingProfileStatusEnum.Rejected, response.Status);
    }
}
