using Microsoft.EntityFrameworkCore;
using Ocpp.Micro.BootService.Data;
using Ocpp.Micro.BootService.Registrations;
using Ocpp.Micro.Contracts.ChargePoints;
using Ocpp.Micro.Contracts.Facts;
using Ocpp.Micro.Contracts.V16;
using Ocpp.Micro.Testing;
using Ocpp.Micro.Testing.Databases;

namespace Ocpp.Micro.BootService.Tests;

public sealed class BootNotificationOnSqliteTests() : BootNotificationTests(new SqliteUnderTest());

public sealed class BootNotificationOnPostgreSqlTests(PostgreSqlFixture server) : BootNotificationTests(new PostgreSqlUnderTest(server));

public abstract class BootNotificationTests(DatabaseUnderTest database) : BootServiceTests(database)
{
    [Fact]
    public async Task HandleAsync_ByDefault_AcceptsForFiveMinutes()
    {
        var service = await StartAsync();

        var response = await service.CallAsync(Boot);

        Assert.Equal(new(service.Clock.GetUtcNow(), 300, RegistrationStatus.Accepted), response);
    }

    [Theory]
    [InlineData("Accepted", RegistrationStatus.Accepted, 120)]
    [InlineData("Pending", RegistrationStatus.Pending, 30)]
    [InlineData("Rejected", RegistrationStatus.Rejected, 30)]
    public async Task HandleAsync_UnknownChargePoint_AnswersAsConfigured(string option, RegistrationStatus expected, int interval)
    {
        var service = await StartAsync(
            ("Boot:UnknownChargePoints", option), ("Boot:HeartbeatInterval", "00:02:00"), ("Boot:RetryInterval", "00:00:30"));

        var response = await service.CallAsync(Boot);

        Assert.Equal((expected, interval), (response.Status, response.Interval));
        Assert.Equal(expected.ToString(), (await FindAsync(service, "CP"))!.Status.ToString());
    }

    [Fact]
    public async Task HandleAsync_ConfiguredChargePoint_IsAcceptedThoughUnknownOnesAreRejected()
    {
        var service = await StartAsync(("Boot:UnknownChargePoints", "Rejected"), ("Boot:ChargePoints:0", "CP"));

        var response = await service.CallAsync(Boot);

        Assert.Equal(RegistrationStatus.Accepted, response.Status);
    }

    [Fact]
    public async Task HandleAsync_DecidedByAnOperator_AnswersTheDecision()
    {
        var service = await StartAsync();
        await service.CallAsync(Boot);
        await service.WithAsync<BootDbContext, int>(context => context.ChargePoints.ExecuteUpdateAsync(
            set => set.SetProperty(chargePoint => chargePoint.Decision, Registration.Rejected)));

        var response = await service.CallAsync(Boot);

        Assert.Equal(RegistrationStatus.Rejected, response.Status);
    }

    [Fact]
    public async Task HandleAsync_AfterTheOptionWasChanged_AnswersByTheNewOne()
    {
        await (await StartAsync(("Boot:UnknownChargePoints", "Pending"))).CallAsync(Boot);
        var restarted = await StartAsync(("Boot:UnknownChargePoints", "Accepted"));

        var response = await restarted.CallAsync(Boot);

        Assert.Equal(RegistrationStatus.Accepted, response.Status);
    }

    [Fact]
    public async Task HandleAsync_FullDescription_IsKept()
    {
        var service = await StartAsync();

        await service.CallAsync(new BootNotificationRequest("V", "M", "serial", "box", "1.2", "iccid", "imsi", "meter", "meter serial"));

        var stored = (await FindAsync(service, "CP"))!;
        Assert.Equal(
            ("V", "M", "serial", "box", "1.2", "iccid", "imsi", "meter", "meter serial", "ocpp1.6"),
            (stored.Vendor, stored.Model, stored.SerialNumber, stored.BoxSerialNumber, stored.FirmwareVersion, stored.Iccid,
                stored.Imsi, stored.MeterType, stored.MeterSerialNumber, stored.OcppVersion));
    }

    [Fact]
    public async Task HandleAsync_SecondBoot_UpdatesAndRemembersTheFirst()
    {
        var service = await StartAsync();
        var first = service.Clock.GetUtcNow();
        await service.CallAsync(Boot);
        service.Clock.Advance(TimeSpan.FromHours(1));

        await service.CallAsync(new BootNotificationRequest("Vendor", "Model", FirmwareVersion: "2.0"));

        var stored = (await FindAsync(service, "CP"))!;
        Assert.Equal(("2.0", first, first.AddHours(1)), (stored.FirmwareVersion, stored.FirstBootAt, stored.LastBootAt));
    }

    /// <summary>Some take the same ids at every boot: an answer given again would set their clocks back.</summary>
    [Fact]
    public async Task HandleAsync_SameCallAtTheNextBoot_TellsTheTimeAnew()
    {
        var service = await StartAsync();
        var call = service.CallOf("CP");
        await service.CallAsync(Boot, call);
        service.Clock.Advance(TimeSpan.FromDays(1));

        var response = await service.CallAsync(Boot, call with { ReceivedAt = service.Clock.GetUtcNow() });

        Assert.Equal(service.Clock.GetUtcNow(), response.CurrentTime);
        Assert.Equal(service.Clock.GetUtcNow(), (await FindAsync(service, "CP"))!.LastBootAt);
    }

    [Fact]
    public async Task HandleAsync_AfterRestart_KnowsWhenItBootedFirst()
    {
        var before = await StartAsync();
        await before.CallAsync(Boot);
        await before.StopAsync();

        var stored = await FindAsync(await StartAsync(), "CP");

        Assert.Equal(before.Clock.GetUtcNow(), stored?.FirstBootAt);
    }

    [Fact]
    public async Task HandleAsync_ManyBootsOfOneChargePointAtOnce_AnswersAllAndKeepsOne()
    {
        var service = await StartAsync();

        var responses = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => Task.Run(() => service.CallAsync(Boot))));

        Assert.All(responses, response => Assert.Equal(RegistrationStatus.Accepted, response.Status));
        Assert.Equal(1, await service.WithAsync<BootDbContext, int>(context => context.ChargePoints.CountAsync()));
        Assert.Equal(12, (await service.Facts.OfAsync<ChargePointBooted>(12)).Count);
    }

    [Fact]
    public async Task HandleAsync_Boot_PublishesTheFact()
    {
        var service = await StartAsync();

        await service.CallAsync(Boot);

        var fact = Assert.Single(await service.Facts.OfAsync<ChargePointBooted>(1));
        Assert.Equal(
            ("CP", "Accepted", "Vendor", "Model", "1.0", service.Clock.GetUtcNow()),
            (fact.ChargePointId, fact.Registration, fact.Vendor, fact.Model, fact.FirmwareVersion, fact.OccurredAt));
    }

    [Fact]
    public async Task HandleAsync_TextWithNul_IsKeptWithoutIt()
    {
        var service = await StartAsync();

        await service.CallAsync(new BootNotificationRequest("Ven\0dor", "Model"));

        Assert.Equal("Ven\ufffddor", (await FindAsync(service, "CP"))!.Vendor);
    }
}
