using Ocpp.Micro.Contracts.Facts;
using Ocpp.Micro.Contracts.V16;
using Ocpp.Micro.DeviceService.Data;
using Ocpp.Micro.DeviceService.Progress;
using Ocpp.Micro.Testing;
using Ocpp.Micro.Testing.Databases;

namespace Ocpp.Micro.DeviceService.Tests;

public sealed class ProgressOnSqliteTests() : ProgressTests(new SqliteUnderTest());

public sealed class ProgressOnPostgreSqlTests(PostgreSqlFixture server) : ProgressTests(new PostgreSqlUnderTest(server));

public abstract class ProgressTests(DatabaseUnderTest database) : DeviceServiceTests(database)
{
    [Fact]
    public async Task HandleAsync_FirmwareStatus_IsKeptAndPublished()
    {
        var service = await StartAsync();

        await service.CallAsync(new FirmwareStatusNotificationRequest(FirmwareStatus.InstallationFailed));

        var stored = Assert.Single(await AllAsync<ProgressReport>(service));
        Assert.Equal(
            ("CP", Process.Firmware, "InstallationFailed", Noon),
            (stored.ChargePointId, stored.Process, stored.Status, stored.ReceivedAt));
        Assert.Equal("InstallationFailed", Assert.Single(await service.Facts.OfAsync<FirmwareStatusChanged>(1)).Status);
    }

    [Fact]
    public async Task HandleAsync_DiagnosticsStatus_IsKeptAndPublished()
    {
        var service = await StartAsync();

        await service.CallAsync(new DiagnosticsStatusNotificationRequest(DiagnosticsStatus.UploadFailed));

        Assert.Equal((Process.Diagnostics, "UploadFailed"), Assert.Single(
            (await AllAsync<ProgressReport>(service)).Select(report => (report.Process, report.Status))));
        Assert.Equal("UploadFailed", Assert.Single(await service.Facts.OfAsync<DiagnosticsStatusChanged>(1)).Status);
    }

    [Fact]
    public async Task HandleAsync_MessageDeliveredTwice_IsOneReport()
    {
        var service = await StartAsync();
        var call = service.CallOf("CP");

        for (var time = 0; time < 2; time++)
            await service.CallAsync(new FirmwareStatusNotificationRequest(FirmwareStatus.Downloading), call);

        Assert.Single(await AllAsync<ProgressReport>(service));
    }
}
