using Microsoft.EntityFrameworkCore;
using Ocpp.Micro.Contracts.Facts;
using Ocpp.Micro.Contracts.V16;
using Ocpp.Micro.Contracts.V2;
using Ocpp.Micro.DeviceService.Connectors;
using Ocpp.Micro.DeviceService.Data;
using Ocpp.Micro.Testing;
using Ocpp.Micro.Testing.Databases;
using Ocpp.Micro.Testing.Services;
using V201 = Ocpp.Micro.Contracts.V201;
using V21 = Ocpp.Micro.Contracts.V21;

namespace Ocpp.Micro.DeviceService.Tests;

public sealed class StatusNotificationOnSqliteTests() : StatusNotificationTests(new SqliteUnderTest());

public sealed class StatusNotificationOnPostgreSqlTests(PostgreSqlFixture server) : StatusNotificationTests(new PostgreSqlUnderTest(server));

public abstract class StatusNotificationTests(DatabaseUnderTest database) : DeviceServiceTests(database)
{
    [Fact]
    public async Task HandleAsync_Status_IsTheConnectorsStateAndPublished()
    {
        var service = await StartAsync();

        await service.CallAsync(new StatusNotificationRequest(
            1, ChargePointErrorCode.OverVoltage, ChargePointStatus.SuspendedEvse, "info", Noon.AddMinutes(-5), "vendor", "E1"));

        var stored = Assert.Single(await AllAsync<Connector>(service));
        Assert.Equal(
            ("CP", 1, "SuspendedEVSE", "OverVoltage", "info", "vendor", "E1", Noon.AddMinutes(-5), Noon),
            (stored.ChargePointId, stored.ConnectorId, stored.Status, stored.ErrorCode, stored.Info, stored.VendorId,
                stored.VendorErrorCode, stored.Since, stored.ReceivedAt));
        var fact = Assert.Single(await service.Facts.OfAsync<ConnectorStatusChanged>(1));
        Assert.Equal(
            (1, ConnectorState.Occupied, "SuspendedEVSE", "OverVoltage"), (fact.ConnectorId, fact.State, fact.Status, fact.ErrorCode));
    }

    [Fact]
    public async Task HandleAsync_ConnectorsOfOneChargePoint_HaveAStateEach()
    {
        var service = await StartAsync();

        await service.CallAsync(StatusOf(ChargePointStatus.Available) with { ConnectorId = 0 });
        await service.CallAsync(StatusOf(ChargePointStatus.Charging) with { ConnectorId = 2 });

        Assert.Equal(
            [(0, "Available"), (2, "Charging")],
            (await AllAsync<Connector>(service)).OrderBy(entry => entry.ConnectorId).Select(entry => (entry.ConnectorId, entry.Status)));
    }

    [Fact]
    public async Task HandleAsync_OlderThanTheState_IsKeptButChangesNothing()
    {
        var service = await StartAsync();
        await service.CallAsync(StatusOf(ChargePointStatus.Available, Noon.AddMinutes(-1)));

        await service.CallAsync(StatusOf(ChargePointStatus.Charging, Noon.AddHours(-1)));

        Assert.Equal("Available", Assert.Single(await AllAsync<Connector>(service)).Status);
        Assert.Equal(2, (await AllAsync<StatusEvent>(service)).Count);
        await service.CallAsync(StatusOf(ChargePointStatus.Faulted));
        Assert.Equal(["Available", "Faulted"], (await service.Facts.OfAsync<ConnectorStatusChanged>(2)).Select(fact => fact.Status));
    }

    [Fact]
    public async Task HandleAsync_WithoutTimestamp_IsSinceItWasReceived()
    {
        var service = await StartAsync();

        await service.CallAsync(StatusOf(ChargePointStatus.Available));

        Assert.Equal(Noon, Assert.Single(await AllAsync<Connector>(service)).Since);
    }

    [Fact]
    public async Task HandleAsync_ClockOfTheChargePointIsAhead_DoesNotOutdateWhatFollows()
    {
        var service = await StartAsync();
        await service.CallAsync(StatusOf(ChargePointStatus.Available, Noon.AddYears(10)));
        service.Clock.Advance(TimeSpan.FromMinutes(1));

        await service.CallAsync(StatusOf(ChargePointStatus.Charging));

        Assert.Equal("Charging", Assert.Single(await AllAsync<Connector>(service)).Status);
    }

    [Fact]
    public async Task HandleAsync_SameStatusManyTimesAtOnce_IsOneEvent()
    {
        var service = await StartAsync();

        await AtOnceAsync(10, _ => service.CallAsync(StatusOf(ChargePointStatus.Available, Noon.AddMinutes(-1))));

        Assert.Single(await AllAsync<StatusEvent>(service));
        Assert.Single(await AllAsync<Connector>(service));
    }

    [Fact]
    public async Task HandleAsync_FiveStatusesAtOnce_LeaveTheLatest()
    {
        var service = await StartAsync();
        await service.CallAsync(StatusOf(ChargePointStatus.Available, Noon.AddHours(-1)));

        await AtOnceAsync(5, number => service.CallAsync(StatusOf((ChargePointStatus)number, Noon.AddMinutes(number - 10))));

        Assert.Equal(((ChargePointStatus)4).ToWire(), Assert.Single(await AllAsync<Connector>(service)).Status);
        Assert.Equal(6, (await AllAsync<StatusEvent>(service)).Count);
    }

    /// <summary>OCPP 2.0.1 part 6, TC_G_03_CSMS.</summary>
    [Fact]
    public async Task HandleAsync_StatusOf201_IsTheConnectorsStateAndPublishedInTheSameShape()
    {
        var service = await StartAsync();

        await service.CallAsync(new V201.StatusNotificationRequest(Noon.AddMinutes(-5), ConnectorStatusEnum.Occupied, 2, 1));

        var stored = Assert.Single(await AllAsync<Connector>(service));
        Assert.Equal(
            (2, 1, "Occupied", "", Noon.AddMinutes(-5)),
            (stored.EvseId, stored.ConnectorId, stored.Status, stored.ErrorCode, stored.Since));
        var fact = Assert.Single(await service.Facts.OfAsync<ConnectorStatusChanged>(1));
        Assert.Equal(
            (2, 1, ConnectorState.Occupied, "Occupied", null),
            (fact.EvseId, fact.ConnectorId, fact.State, fact.Status, fact.ErrorCode));
    }

    [Fact]
    public async Task HandleAsync_ConnectorZeroOfAnEvse_IsAStateOfItsOwn()
    {
        var service = await StartAsync();

        await service.CallAsync(new V201.StatusNotificationRequest(Noon, ConnectorStatusEnum.Available, 1, 0));
        await service.CallAsync(new V201.StatusNotificationRequest(Noon, ConnectorStatusEnum.Faulted, 1, 1));
        await service.CallAsync(new V201.StatusNotificationRequest(Noon, ConnectorStatusEnum.Unavailable, 2, 0));

        Assert.Equal(
            [(1, 0, "Available"), (1, 1, "Faulted"), (2, 0, "Unavailable")],
            (await AllAsync<Connector>(service)).OrderBy(entry => (entry.EvseId, entry.ConnectorId))
                .Select(entry => (entry.EvseId, entry.ConnectorId, entry.Status)));
    }

    [Fact]
    public async Task HandleAsync_OldTimestampOf21_ChangesNothing()
    {
        var service = await StartAsync();
        await service.CallAsync(new V21.StatusNotificationRequest(Noon.AddMinutes(-1), ConnectorStatusEnum.Available, 1, 1));

        await service.CallAsync(new V21.StatusNotificationRequest(Noon.AddHours(-1), ConnectorStatusEnum.Occupied, 1, 1));

        Assert.Equal("Available", Assert.Single(await AllAsync<Connector>(service)).Status);
        Assert.Equal(2, (await AllAsync<StatusEvent>(service)).Count);
    }

    [Fact]
    public async Task HandleAsync_StorageFails_IsAnsweredAndStoredLater()
    {
        var service = await StartAsync();
        await CrippleAsync(service, "status_events", "hidden");

        Assert.Equal(new(), await service.CallAsync(StatusOf(ChargePointStatus.Available)));
        Assert.Equal(new(), await service.CallAsync(StatusOf(ChargePointStatus.Charging)));

        await CrippleAsync(service, "hidden", "status_events");
        await service.GetHosted<PostponedReportWriter>().WriteAsync(CancellationToken.None);
        Assert.Equal("Charging", Assert.Single(await AllAsync<Connector>(service)).Status);
    }

    private static StatusNotificationRequest StatusOf(ChargePointStatus status, DateTimeOffset? at = null) =>
        new(1, ChargePointErrorCode.NoError, status, Timestamp: at);

    private static Task<T[]> AtOnceAsync<T>(int times, Func<int, Task<T>> work) =>
        Task.WhenAll(Enumerable.Range(0, times).Select(number => Task.Run(() => work(number))));

    // A table that has another name fails as a database does that is away, without the wait.
    private static Task<int> CrippleAsync(ServiceUnderTest service, string table, string newName) =>
        service.WithAsync<DeviceDbContext, int>(context => context.Database.ExecuteSqlRawAsync(
            context.Database.IsSqlite()
                ? $"ALTER TABLE device_{table} RENAME TO device_{newName}"
                : $"ALTER TABLE device.{table} RENAME TO {newName}"));
}
