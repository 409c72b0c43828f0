using Ocpp.Micro.BootService.Data;
using Ocpp.Micro.BootService.Registrations;
using Ocpp.Micro.Contracts;
using Ocpp.Micro.Contracts.ChargePoints;
using Ocpp.Micro.Contracts.Facts;
using Ocpp.Micro.Contracts.V2;
using Ocpp.Micro.Testing;
using Ocpp.Micro.Testing.Databases;
using V201 = Ocpp.Micro.Contracts.V201;
using V21 = Ocpp.Micro.Contracts.V21;

namespace Ocpp.Micro.BootService.Tests;

public sealed class BootNotificationV2OnSqliteTests() : BootNotificationV2Tests(new SqliteUnderTest());

public sealed class BootNotificationV2OnPostgreSqlTests(PostgreSqlFixture server) : BootNotificationV2Tests(new PostgreSqlUnderTest(server));

public abstract class BootNotificationV2Tests(DatabaseUnderTest database) : BootServiceTests(database)
{
    private static readonly ChargingStation _station = new("Model", "Vendor", "serial", new("iccid", "imsi"), "1.2");

    /// <summary>OCPP 2.0.1 part 6, TC_B_01_CSMS: accepted, with an interval.</summary>
    [Fact]
    public async Task HandleAsync_V201ByDefault_AcceptsForFiveMinutes()
    {
        var service = await StartAsync();

        var response = await service.CallAsync(new V201.BootNotificationRequest(_station, BootReasonEnum.PowerUp));

        Assert.Equal(new(service.Clock.GetUtcNow(), 300, RegistrationStatusEnum.Accepted), response);
    }

    [Fact]
    public async Task HandleAsync_V21ByDefault_AcceptsForFiveMinutes()
    {
        var service = await StartAsync();

        var response = await service.CallAsync(new V21.BootNotificationRequest(_station, BootReasonEnum.PowerUp));

        Assert.Equal(new(service.Clock.GetUtcNow(), 300, RegistrationStatusEnum.Accepted), response);
    }

    /// <summary>OCPP 2.0.1 part 6, TC_B_02_CSMS: the interval tells when to boot again.</summary>
    [Theory]
    [InlineData("Pending", RegistrationStatusEnum.Pending)]
    [InlineData("Rejected", RegistrationStatusEnum.Rejected)]
    public async Task HandleAsync_NotAccepted_AnswersTheRetryInterval(string option, RegistrationStatusEnum expected)
    {
        var service = await StartAsync(("Boot:UnknownChargePoints", option), ("Boot:RetryInterval", "00:00:30"));

        var v201 = await service.CallAsync(new V201.BootNotificationRequest(_station, BootReasonEnum.PowerUp));
        var v21 = await service.CallAsync(new V21.BootNotificationRequest(_station, BootReasonEnum.PowerUp));

        Assert.Equal((expected, 30), (v201.Status, v201.Interval));
        Assert.Equal((expected, 30), (v21.Status, v21.Interval));
    }

    [Fact]
    public async Task HandleAsync_FullDescription_IsKept()
    {
        var service = await StartAsync();

        await service.CallAsync(new V201.BootNotificationRequest(_station, BootReasonEnum.Watchdog));

        var stored = (await FindAsync(service, "CP"))!;
        Assert.Equal(
            ("Vendor", "Model", "serial", "1.2", "iccid", "imsi", "Watchdog", "ocpp2.0.1"),
            (stored.Vendor, stored.Model, stored.SerialNumber, stored.FirmwareVersion, stored.Iccid, stored.Imsi, stored.BootReason,
                stored.OcppVersion));
    }

    [Fact]
    public async Task HandleAsync_AfterAnUpdateTo21_KeepsOneChargePoint()
    {
        var service = await StartAsync();
        await service.CallAsync(Boot);
        var first = service.Clock.GetUtcNow();
        service.Clock.Advance(TimeSpan.FromHours(1));

        await service.CallAsync(new V21.BootNotificationRequest(_station, BootReasonEnum.FirmwareUpdate));

        var stored = (await FindAsync(service, "CP"))!;
        Assert.Equal(("ocpp2.1", "FirmwareUpdate", first), (stored.OcppVersion, stored.BootReason, stored.FirstBootAt));
    }

    /// <summary>The fact has one shape, whichever version says it.</summary>
    [Fact]
    public async Task HandleAsync_EveryVersion_PublishesTheSameFact()
    {
        var service = await StartAsync();

        await service.CallAsync(Boot);
        await service.CallAsync(new V201.BootNotificationRequest(_station, BootReasonEnum.PowerUp));
        await service.CallAsync(new V21.BootNotificationRequest(_station, BootReasonEnum.RemoteReset));

        Assert.Equal(
            [
                (OcppVersion.V16, "Vendor", "Model", null, "1.0", null),
                (OcppVersion.V201, "Vendor", "Model", "serial", "1.2", "PowerUp"),
                (OcppVersion.V21, "Vendor", "Model", "serial", "1.2", "RemoteReset"),
            ],
            (await service.Facts.OfAsync<ChargePointBooted>(3)).Select(
                fact => (fact.Version, fact.Vendor, fact.Model, fact.SerialNumber, fact.FirmwareVersion, fact.Reason)));
    }

    /// <summary>OCPP 2.0.1 part 6, TC_B_02_CSMS steps 3 and 4: one that is pending and boots again is decided anew.</summary>
    [Fact]
    public async Task HandleAsync_PendingThatAnOperatorAccepts_IsAcceptedAtItsNextBoot()
    {
        var service = await StartAsync(("Boot:UnknownChargePoints", "Pending"));
        await service.CallAsync(new V201.BootNotificationRequest(_station, BootReasonEnum.PowerUp));
        await service.WithAsync<BootDbContext, int>(async context =>
        {
            (await context.ChargePoints.FindAsync("CP"))!.Decision = Registration.Accepted;
            return await context.SaveChangesAsync();
        });

        var response = await service.CallAsync(new V201.BootNotificationRequest(_station, BootReasonEnum.Triggered));

        Assert.Equal((RegistrationStatusEnum.Accepted, 300), (response.Status, response.Interval));
    }
}
