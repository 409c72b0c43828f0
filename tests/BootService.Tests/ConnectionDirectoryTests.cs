using Microsoft.EntityFrameworkCore;
using Ocpp.Micro.BootService.Data;
using Ocpp.Micro.BootService.Registrations;
using Ocpp.Micro.Contracts.ChargePoints;
using Ocpp.Micro.Contracts.Envelope;
using Ocpp.Micro.Contracts.V2;
using Ocpp.Micro.Messaging.Connections;
using Ocpp.Micro.Messaging.Handlers;
using Ocpp.Micro.Testing;
using Ocpp.Micro.Testing.Databases;
using Ocpp.Micro.Testing.Services;
using V201 = Ocpp.Micro.Contracts.V201;
using V21 = Ocpp.Micro.Contracts.V21;

namespace Ocpp.Micro.BootService.Tests;

public sealed class ConnectionDirectoryOnSqliteTests() : ConnectionDirectoryTests(new SqliteUnderTest());

public sealed class ConnectionDirectoryOnPostgreSqlTests(PostgreSqlFixture server) : ConnectionDirectoryTests(new PostgreSqlUnderTest(server));

public abstract class ConnectionDirectoryTests(DatabaseUnderTest database) : BootServiceTests(database)
{
    /// <summary>After a restart of the central system charge points come back without a BootNotification.</summary>
    [Fact]
    public async Task OpenAsync_AcceptedBeforeARestart_IsAccepted()
    {
        var before = await StartAsync();
        await before.CallAsync(Boot);
        await before.StopAsync();

        // It was accepted when the option said so; another one does not take that back.
        var service = await StartAsync(("Boot:UnknownChargePoints", "Rejected"));

        Assert.Equal(Admission.Accepted, await OpenAsync(service));
    }

    [Theory]
    [InlineData("Pending", Admission.Pending)]
    [InlineData("Rejected", Admission.Rejected)]
    public async Task OpenAsync_ToldToWait_IsAsItWasTold(string option, Admission expected)
    {
        var service = await StartAsync(("Boot:UnknownChargePoints", option));
        await service.CallAsync(Boot);

        Assert.Equal(expected, await OpenAsync(service));
    }

    /// <summary>A decision takes effect with the answer to the next boot, which is how the charge point learns of it.</summary>
    [Fact]
    public async Task OpenAsync_DecidedSinceItsLastBoot_IsAsItWasTold()
    {
        var service = await StartAsync(("Boot:UnknownChargePoints", "Pending"));
        await service.CallAsync(Boot);
        await service.WithAsync<BootDbContext, int>(context => context.ChargePoints.ExecuteUpdateAsync(
            set => set.SetProperty(chargePoint => chargePoint.Decision, Registration.Accepted)));

        Assert.Equal(Admission.Pending, await OpenAsync(service));
        await service.CallAsync(Boot);
        Assert.Equal(Admission.Accepted, await OpenAsync(service));
    }

    /// <summary>By default one that never booted works: the errata of 1.6 (OCPP-J 1.6 errata §3.8) recommend a refusal and no more.</summary>
    [Fact]
    public async Task OpenAsync_NeverBooted_IsAcceptedByDefault() => Assert.Equal(Admission.Accepted, await OpenAsync(await StartAsync()));

    [Fact]
    public async Task OpenAsync_NeverBootedWhereUnknownOnesAreRejected_IsRejected()
    {
        var service = await StartAsync(("Boot:UnknownChargePoints", "Rejected"), ("Boot:ChargePoints:0", "Known"));

        Assert.Equal(Admission.Rejected, await OpenAsync(service));
        Assert.Equal(Admission.Accepted, await OpenAsync(service, "Known"));
    }

    [Theory]
    [InlineData("Accepted", Admission.Accepted)]
    [InlineData("Pending", Admission.Pending)]
    [InlineData("Rejected", Admission.Rejected)]
    public async Task AdmissionOf_AnswerToABoot_IsWhatItSaysInEveryVersion(string option, Admission expected)
    {
        var service = await StartAsync(("Boot:UnknownChargePoints", option));
        var ofV16 = await service.CallAsync(Boot);
        var ofV201 = await service.CallAsync(new V201.BootNotificationRequest(new("Model", "Vendor"), BootReasonEnum.PowerUp));
        var ofV21 = await service.CallAsync(new V21.BootNotificationRequest(new("Model", "Vendor"), BootReasonEnum.PowerUp));

        var admissions = await service.WithAsync<BootNotificationHandler, Admission[]>(handler => Task.FromResult<Admission[]>(
            [handler.AdmissionOf(ofV16), handler.AdmissionOf(ofV201), handler.AdmissionOf(ofV21)]));

        Assert.All(admissions, admission => Assert.Equal(expected, admission));
    }

    /// <summary>Rules of leniency go by it, and few say it again when they come back.</summary>
    [Fact]
    public async Task OpenAsync_BootedOnce_IsWhatItSaid()
    {
        var service = await StartAsync();
        await service.CallAsync(Boot);

        Assert.Equal(new("Vendor", "Model", "1.0"), (await KnownAsync(service, "CP")).Make);
        Assert.Equal(default, (await KnownAsync(service, "Other")).Make);
    }

    private static async Task<Admission> OpenAsync(ServiceUnderTest service, string chargePointId = "CP") =>
        (await KnownAsync(service, chargePointId)).Admission;

    private static Task<KnownChargePoint> KnownAsync(ServiceUnderTest service, string chargePointId) =>
        service.WithAsync<IConnectionDirectory, KnownChargePoint>(
            directory => directory.OpenAsync(
                new("gateway", service.Clock.GetUtcNow(), IsLate: false), service.CallOf(chargePointId), CancellationToken.None));
}
