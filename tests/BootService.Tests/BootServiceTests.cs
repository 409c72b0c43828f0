using Ocpp.Micro.BootService.Data;
using Ocpp.Micro.Contracts.V16;
using Ocpp.Micro.Testing.Databases;
using Ocpp.Micro.Testing.Services;

namespace Ocpp.Micro.BootService.Tests;

public abstract class BootServiceTests(DatabaseUnderTest database)
    : ServiceTests(database, builder => builder.AddBootService(), BootServiceModule.AddEndpoints)
{
    protected static BootNotificationRequest Boot { get; } = new("Vendor", "Model", FirmwareVersion: "1.0");

    private protected static Task<ChargePoint?> FindAsync(ServiceUnderTest service, string chargePointId) =>
        service.WithAsync<BootDbContext, ChargePoint?>(async context => await context.ChargePoints.FindAsync(chargePointId));
}
