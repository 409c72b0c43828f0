using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Ocpp.Micro.BootService.Data;
using Ocpp.Micro.BootService.Registrations;
using Ocpp.Micro.Contracts;
using Ocpp.Micro.Contracts.ChargePoints;
using Ocpp.Micro.Messaging.ChargePoints;
using Ocpp.Micro.Testing;
using Ocpp.Micro.Testing.Databases;
using Ocpp.Micro.Testing.Services;
using V16 = Ocpp.Micro.Contracts.V16;
using V201 = Ocpp.Micro.Contracts.V201;
using V21 = Ocpp.Micro.Contracts.V21;

namespace Ocpp.Micro.BootService.Tests;

public sealed class BootTriggerOnSqliteTests() : BootTriggerTests(new SqliteUnderTest());

public sealed class BootTriggerOnPostgreSqlTests(PostgreSqlFixture server) : BootTriggerTests(new PostgreSqlUnderTest(server));

/// <summary>OCPP 2.0.1 part 6, TC_B_31_CSMS; OCPP 1.6 §4.2 and §5.17.</summary>
public abstract class BootTriggerTests(DatabaseUnderTest database) : BootServiceTests(database)
{
    public static TheoryData<OcppVersion, object> Triggers { get; } = new()
    {
        { OcppVersion.V16, new V16.TriggerMessageRequest(V16.MessageTrigger.BootNotification) },
        { OcppVersion.V201, new V201.TriggerMessageRequest(V201.MessageTriggerEnum.BootNotification) },
        { OcppVersion.V21, new V21.TriggerMessageRequest(V21.MessageTriggerEnum.BootNotification) },
    };

    [Theory]
    [MemberData(nameof(Triggers))]
    public async Task AskAsync_PendingAndAcceptedSince_IsAskedToBoot(OcppVersion version, object trigger)
    {
        var (service, chargePoints) = await StartAsync("Pending", Registration.Accepted, version);

        await AskAsync(service);

        Assert.Equal(("CP", trigger), Assert.Single(chargePoints.Commands.Select(static command => (command.ChargePointId, command.Request))));
    }

    [Theory]
    [InlineData("Pending", null)]
    [InlineData("Pending", Registration.Rejected)]
    [InlineData("Rejected", Registration.Accepted)]
    [InlineData("Accepted", Registration.Accepted)]
    public async Task AskAsync_AnyOther_IsLeftAlone(string told, object? decision)
    {
        var (service, chargePoints) = await StartAsync(told, (Registration?)decision, OcppVersion.V201);

        await AskAsync(service);

        Assert.Empty(chargePoints.Commands);
    }

    [Fact]
    public async Task AskAsync_AcceptedByOptionsSince_IsAsked()
    {
        await StartAsync("Pending", null, OcppVersion.V201);
        var named = await StartAsync(("Boot:UnknownChargePoints", "Pending"), ("Boot:ChargePoints:0", "CP"), ("Boot:TriggerInterval", "00:00:00"));
        var everyone = await StartAsync(("Boot:TriggerInterval", "00:00:00"));

        foreach (var service in (ServiceUnderTest[])[named, everyone])
        {
            var chargePoints = service.Services.GetRequiredService<ScriptedChargePoints>();
            chargePoints.Version = OcppVersion.V201;
            await AskAsync(service);

            Assert.Single(chargePoints.Commands);
        }
    }

    [Fact]
    public async Task AskAsync_DoesNotBoot_IsAskedAgainAfterTheRetryInterval()
    {
        var (service, chargePoints) = await StartAsync("Pending", Registration.Accepted, OcppVersion.V201);

        await AskAsync(service);
        await AskAsync(service);
        service.Clock.Advance(TimeSpan.FromMinutes(1));
        await AskAsync(service);

        Assert.Equal(2, chargePoints.Commands.Count);
    }

    [Fact]
    public async Task AskAsync_Booted_IsNotAskedAgain()
    {
        var (service, chargePoints) = await StartAsync("Pending", Registration.Accepted, OcppVersion.V201);

        await AskAsync(service);
        await service.CallAsync(Boot);
        service.Clock.Advance(TimeSpan.FromMinutes(1));
        await AskAsync(service);

        Assert.Single(chargePoints.Commands);
    }

    [Fact]
    public async Task AskAsync_NotConnected_IsNotAsked()
    {
        var (service, chargePoints) = await StartAsync("Pending", Registration.Accepted, null);

        await AskAsync(service);

        Assert.Empty(chargePoints.Commands);
    }

    [Fact]
    public async Task AskAsync_HasHeardNothingOfIt_IsAskedTheNextTime()
    {
        var (service, chargePoints) = await StartAsync("Pending", Registration.Accepted, OcppVersion.V201);
        chargePoints.Answer = static _ => CommandOutcome.Busy;

        await AskAsync(service);
        await AskAsync(service);

        Assert.Equal(2, chargePoints.Commands.Count);
    }

    [Fact]
    public async Task AskAsync_OneThatFails_DoesNotKeepOthersFromBeingAsked()
    {
        var (service, chargePoints) = await StartAsync("Pending", Registration.Accepted, OcppVersion.V201);
        await service.CallAsync(Boot, service.CallOf("CP2"));
        await service.WithAsync<BootDbContext, int>(context => context.ChargePoints.ExecuteUpdateAsync(
            set => set.SetProperty(chargePoint => chargePoint.Decision, Registration.Accepted)));
        chargePoints.Answer = static _ => throw new InvalidOperationException("It is broken.");

        await AskAsync(service);

        Assert.Equal(["CP", "CP2"], chargePoints.Commands.Select(static command => command.ChargePointId).Order());
    }

    [Fact]
    public async Task RunAsync_EveryInterval_Asks()
    {
        var (service, chargePoints) = await StartAsync("Pending", Registration.Accepted, OcppVersion.V201, interval: "00:00:10");

        await Eventually.IsTrueAsync(
            () =>
            {
                service.Clock.Advance(TimeSpan.FromSeconds(10));
                return chargePoints.Commands.Count > 0;
            },
            "it is asked");
    }

    private async Task<(ServiceUnderTest Service, ScriptedChargePoints ChargePoints)> StartAsync(
        string told, Registration? decision, OcppVersion? version, string interval = "00:00:00")
    {
        // Most tests ask themselves.
        var service = await StartAsync(("Boot:UnknownChargePoints", told), ("Boot:TriggerInterval", interval));
        await service.CallAsync(Boot);
        await service.WithAsync<BootDbContext, int>(context => context.ChargePoints.ExecuteUpdateAsync(
            set => set.SetProperty(chargePoint => chargePoint.Decision, decision)));
        var chargePoints = service.Services.GetRequiredService<ScriptedChargePoints>();
        chargePoints.Version = version;
        chargePoints.Answer = static _ => CommandOutcome.TimedOut;
        return (service, chargePoints);
    }

    private static Task AskAsync(ServiceUnderTest service) => service.GetHosted<BootTrigger>().AskAsync(TestContext.Current.CancellationToken);
}
