using Ocpp.Micro.Contracts.Facts;
using Ocpp.Micro.DeviceService.Data;
using Ocpp.Micro.Testing;
using Ocpp.Micro.Testing.Databases;
using V16 = Ocpp.Micro.Contracts.V16;
using V201 = Ocpp.Micro.Contracts.V201;
using V21 = Ocpp.Micro.Contracts.V21;

namespace Ocpp.Micro.DeviceService.Tests;

public sealed class SecurityEventOnSqliteTests() : SecurityEventTests(new SqliteUnderTest());

public sealed class SecurityEventOnPostgreSqlTests(PostgreSqlFixture server) : SecurityEventTests(new PostgreSqlUnderTest(server));

public abstract class SecurityEventTests(DatabaseUnderTest database) : DeviceServiceTests(database)
{
    /// <summary>OCPP 2.0.1 part 2, A04; appendix 1 lists what is critical.</summary>
    [Fact]
    public async Task HandleAsync_CriticalEvent_IsKeptMarkedAndPublished()
    {
        var service = await StartAsync();
        var techInfo = new string('i', 255);

        await service.CallAsync(new V201.SecurityEventNotificationRequest("TamperDetectionActivated", Noon.AddMinutes(-1), techInfo));

        var stored = Assert.Single(await AllAsync<SecurityEvent>(service));
        Assert.Equal(
            ("CP", "TamperDetectionActivated", true, techInfo, Noon.AddMinutes(-1), Noon),
            (stored.ChargePointId, stored.Type, stored.Critical, stored.TechInfo, stored.At, stored.ReceivedAt));
        var fact = Assert.Single(await service.Facts.OfAsync<SecurityEventOccurred>(1));
        Assert.Equal(("TamperDetectionActivated", true, Noon.AddMinutes(-1)), (fact.Type, fact.Critical, fact.OccurredAt));
    }

    [Fact]
    public async Task HandleAsync_SameTypeOnEveryVersion_IsCriticalAsItsListSays()
    {
        var service = await StartAsync();

        await service.CallAsync(new V16.SecurityEventNotificationRequest("InvalidTLSVersion", Noon.AddMinutes(-9)));
        await service.CallAsync(new V201.SecurityEventNotificationRequest("InvalidTLSVersion", Noon.AddMinutes(-8)));
        await service.CallAsync(new V201.SecurityEventNotificationRequest("InvalidFirmwareSignature", Noon.AddMinutes(-7)));
        await service.CallAsync(new V21.SecurityEventNotificationRequest("InvalidFirmwareSignature", Noon.AddMinutes(-6)));
        await service.CallAsync(new V21.SecurityEventNotificationRequest("VendorsOwn", Noon.AddMinutes(-5)));

        Assert.Equal(
            [false, true, false, true, false],
            (await AllAsync<SecurityEvent>(service)).OrderBy(entry => entry.At).Select(entry => entry.Critical));
    }

    [Fact]
    public async Task HandleAsync_EventToldAgain_IsOneRowAndOneFact()
    {
        var service = await StartAsync();
        var request = new V201.SecurityEventNotificationRequest("StartupOfTheDevice", Noon.AddHours(-1));
        await service.CallAsync(request);
        service.Clock.Advance(TimeSpan.FromMinutes(1));

        await service.CallAsync(request);
        await service.CallAsync(request with { TechInfo = "" });

        Assert.Equal(2, (await AllAsync<SecurityEvent>(service)).Count);
        Assert.Equal(2, (await service.Facts.OfAsync<SecurityEventOccurred>(2)).Count);
    }
}
