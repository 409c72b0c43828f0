using Ocpp.Micro.Contracts;
using Ocpp.Micro.Contracts.V16;
using Ocpp.Micro.Contracts.V2;
using Ocpp.Micro.DeviceService.Data;
using Ocpp.Micro.DeviceService.Retention;
using Ocpp.Micro.Messaging.Handlers;
using Ocpp.Micro.Testing;
using Ocpp.Micro.Testing.Databases;
using Ocpp.Micro.Testing.Services;
using V201 = Ocpp.Micro.Contracts.V201;
using V21 = Ocpp.Micro.Contracts.V21;

namespace Ocpp.Micro.DeviceService.Tests;

public sealed class RetentionOnSqliteTests() : RetentionTests(new SqliteUnderTest());

public sealed class RetentionOnPostgreSqlTests(PostgreSqlFixture server) : RetentionTests(new PostgreSqlUnderTest(server));

public abstract class RetentionTests(DatabaseUnderTest database) : DeviceServiceTests(database)
{
    [Fact]
    public async Task CleanAsync_RowsPastTheirTime_AreDeletedFromEveryTable()
    {
        var service = await StartAsync();
        await FillAsync(service, Noon.AddDays(-1900));
        await FillAsync(service, Noon);

        await service.GetHosted<DeviceRetention>().CleanAsync(CancellationToken.None);

        foreach (var rows in await AppendOnlyAsync(service))
            Assert.Equal(Noon, Assert.Single(rows).ReceivedAt);
        Assert.Equal(Noon, Assert.Single(await AllAsync<ReceivedPart>(service)).ReceivedAt);
        Assert.Equal(2, (await AllAsync<Connector>(service)).Count);
    }

    [Fact]
    public async Task CleanAsync_MoreRowsThanABatch_DeletesThemAll()
    {
        var service = await StartAsync(("DeviceRetention:BatchSize", "2"));
        var call = service.CallOf("CP") with { ReceivedAt = Noon.AddDays(-2000) };
        for (var number = 0; number < 5; number++)
            await service.CallAsync(new SecurityEventNotificationRequest($"Type{number}", Noon), call);

        Assert.Equal(5, await service.GetHosted<DeviceRetention>().CleanAsync(CancellationToken.None));

        Assert.Empty(await AllAsync<SecurityEvent>(service));
    }

    [Fact]
    public async Task CleanAsync_ShorterTimeForCustomers_DeletesThemAlone()
    {
        var service = await StartAsync(("DeviceRetention:CustomerInformation", "1.00:00:00"));
        await FillAsync(service, Noon.AddDays(-2));

        Assert.Equal(1, await service.GetHosted<DeviceRetention>().CleanAsync(CancellationToken.None));

        Assert.Empty(await AllAsync<CustomerInformation>(service));
    }

    // One row in each table that only grows.
    private static async Task FillAsync(ServiceUnderTest service, DateTimeOffset at)
    {
        var (of16, of201, of21) = (Of(OcppVersion.V16), Of(OcppVersion.V201), Of(OcppVersion.V21));
        await service.CallAsync(new V201.StatusNotificationRequest(at, ConnectorStatusEnum.Available, 1, at.Year), of201);
        await service.CallAsync(
            new FirmwareStatusNotificationRequest(at < Noon ? FirmwareStatus.Downloading : FirmwareStatus.Downloaded), of16);
        await service.CallAsync(new DataTransferRequest("vendor"), of16);
        await service.CallAsync(new SecurityEventNotificationRequest("StartupOfTheDevice", at), of16);
        await service.CallAsync(
            new V201.NotifyEventRequest(at, 0, [
                new(1, at, EventTriggerEnum.Delta, "true", new("Lock"), EventNotificationEnum.HardWiredMonitor, new("Problem"))]),
            of201);
        await service.CallAsync(new V201.NotifyCustomerInformationRequest("name", 0, at, at.Year), of201);
        await service.SendAsync(new V21.NotifyPeriodicEventStream([new(0m, "1")], 3, 0, at), of21);

        CallContext Of(OcppVersion version) => service.CallOf("CP", version) with { ReceivedAt = at };
    }

    private static async Task<List<List<IAppendOnly>>> AppendOnlyAsync(ServiceUnderTest service) =>
    [
        [.. await AllAsync<StatusEvent>(service)],
        [.. await AllAsync<ProgressReport>(service)],
        [.. await AllAsync<DataTransfer>(service)],
        [.. await AllAsync<SecurityEvent>(service)],
        [.. await AllAsync<DeviceEvent>(service)],
        [.. await AllAsync<StreamValue>(service)],
        [.. await AllAsync<Report>(service)],
        [.. await AllAsync<CustomerInformation>(service)],
    ];
}
