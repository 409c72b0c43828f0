using Ocpp.Micro.Contracts.Devices;
using Ocpp.Micro.Contracts.Facts;
using Ocpp.Micro.Contracts.V16;
using Ocpp.Micro.Contracts.V2;
using Ocpp.Micro.DeviceService.Data;
using Ocpp.Micro.Testing;
using Ocpp.Micro.Testing.Databases;
using V201 = Ocpp.Micro.Contracts.V201;
using V21 = Ocpp.Micro.Contracts.V21;

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
            ("CP", DeviceProcess.Firmware, "InstallationFailed", Noon),
            (stored.ChargePointId, stored.Process, stored.Status, stored.ReceivedAt));
        Assert.Equal("InstallationFailed", Assert.Single(await service.Facts.OfAsync<FirmwareStatusChanged>(1)).Status);
    }

    [Fact]
    public async Task HandleAsync_DiagnosticsStatus_IsKeptAndPublished()
    {
        var service = await StartAsync();

        await service.CallAsync(new DiagnosticsStatusNotificationRequest(DiagnosticsStatus.UploadFailed));

        Assert.Equal((DeviceProcess.Diagnostics, "UploadFailed"), Assert.Single(
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

    [Fact]
    public async Task HandleAsync_SignedFirmwareStatus_IsProgressOfTheFirmware()
    {
        var service = await StartAsync();

        await service.CallAsync(new SignedFirmwareStatusNotificationRequest(SignedFirmwareStatus.InvalidSignature, 7));

        var stored = Assert.Single(await AllAsync<ProgressReport>(service));
        Assert.Equal((DeviceProcess.Firmware, "InvalidSignature", 7), (stored.Process, stored.Status, stored.RequestId));
        Assert.Equal(7, Assert.Single(await service.Facts.OfAsync<FirmwareStatusChanged>(1)).RequestId);
    }

    /// <summary>OCPP 2.0.1 part 6, TC_L_01_CSMS.</summary>
    [Fact]
    public async Task HandleAsync_FirmwareStatusesOfAnUpdate_AreARowEach()
    {
        var service = await StartAsync();
        var statuses = new[] { FirmwareStatusEnum.Downloading, FirmwareStatusEnum.Downloaded, FirmwareStatusEnum.Installed };

        foreach (var status in statuses)
        {
            await service.CallAsync(new V201.FirmwareStatusNotificationRequest(status, 3));
            service.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        Assert.Equal(
            [("Downloading", 3), ("Downloaded", 3), ("Installed", 3)],
            (await AllAsync<ProgressReport>(service)).OrderBy(report => report.Id).Select(report => (report.Status, report.RequestId!.Value)));
    }

    [Fact]
    public async Task HandleAsync_FirmwareStatusOf21_KeepsTheReason()
    {
        var service = await StartAsync();

        await service.CallAsync(new V21.FirmwareStatusNotificationRequest(
            FirmwareStatusEnum.DownloadFailed, 3, new("NoSpace", new('x', 1024))));

        var stored = Assert.Single(await AllAsync<ProgressReport>(service));
        Assert.Equal(("NoSpace", new string('x', 1024)), (stored.ReasonCode, stored.ReasonInfo));
    }

    [Fact]
    public async Task HandleAsync_StatusSentAgain_IsNoNews()
    {
        var service = await StartAsync();
        await service.CallAsync(new V201.FirmwareStatusNotificationRequest(FirmwareStatusEnum.Downloading, 3));
        service.Clock.Advance(TimeSpan.FromMinutes(1));

        await service.CallAsync(new V201.FirmwareStatusNotificationRequest(FirmwareStatusEnum.Downloading, 3));
        await service.CallAsync(new V201.FirmwareStatusNotificationRequest(FirmwareStatusEnum.Downloading, 4));

        Assert.Equal([3, 4], (await AllAsync<ProgressReport>(service)).Select(report => report.RequestId).Order());
        Assert.Equal(2, (await service.Facts.OfAsync<FirmwareStatusChanged>(2)).Count);
    }

    /// <summary>OCPP 2.0.1 part 6, TC_N_36_CSMS: the second request cancels the first.</summary>
    [Fact]
    public async Task HandleAsync_LogStatusOfTwoRequests_IsKeptPerRequest()
    {
        var service = await StartAsync();

        await service.CallAsync(new V201.LogStatusNotificationRequest(UploadLogStatusEnum.AcceptedCanceled, 1));
        service.Clock.Advance(TimeSpan.FromSeconds(1));
        await service.CallAsync(new V21.LogStatusNotificationRequest(UploadLogStatusEnum.Uploading, 2));
        service.Clock.Advance(TimeSpan.FromSeconds(1));
        await service.CallAsync(new LogStatusNotificationRequest(UploadLogStatus.Uploaded, 2));

        Assert.Equal(
            [(DeviceProcess.Log, "AcceptedCanceled", 1), (DeviceProcess.Log, "Uploading", 2), (DeviceProcess.Log, "Uploaded", 2)],
            (await AllAsync<ProgressReport>(service)).OrderBy(report => report.Id)
                .Select(report => (report.Process, report.Status, report.RequestId!.Value)));
        Assert.Equal(3, (await service.Facts.OfAsync<DiagnosticsStatusChanged>(3)).Count);
    }

    [Fact]
    public async Task HandleAsync_PublishedFirmware_KeepsWhereItIs()
    {
        var service = await StartAsync();
        string[] locations = ["http://192.0.2.1/" + new string('a', 1900), "ftp://192.0.2.1/f"];

        await service.CallAsync(new V201.PublishFirmwareStatusNotificationRequest(PublishFirmwareStatusEnum.Downloading, null, 9));
        service.Clock.Advance(TimeSpan.FromMinutes(1));
        await service.CallAsync(new V21.PublishFirmwareStatusNotificationRequest(PublishFirmwareStatusEnum.Published, locations, 9));

        Assert.Equal(
            [(DeviceProcess.PublishedFirmware, "Downloading", null), (DeviceProcess.PublishedFirmware, "Published", string.Join('\n', locations))],
            (await AllAsync<ProgressReport>(service)).OrderBy(report => report.Id)
                .Select(report => (report.Process, report.Status, report.Locations)));
        Assert.Equal(locations, (await service.Facts.OfAsync<FirmwarePublished>(2)).Single(fact => fact.Status == "Published").Locations);
    }
}
