using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Ocpp.Micro.BootService.Data;
using Ocpp.Micro.Contracts.V16;
using Ocpp.Micro.Messaging;
using Ocpp.Micro.Messaging.Gateways;
using Ocpp.Micro.Testing.Databases;
using Ocpp.Micro.Testing.Services;

namespace Ocpp.Micro.BootService.Tests;

public abstract class BootServiceTests(DatabaseUnderTest database)
    : ServiceTests(database, builder => builder.AddBootService(), BootServiceModule.AddEndpoints)
{
    protected static BootNotificationRequest Boot { get; } = new("Vendor", "Model", FirmwareVersion: "1.0");

    private protected FakeGateways Gateways { get; } = new();

    private protected FakeReadiness Bus { get; } = new();

    protected override void Customize(IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton<IGatewayClient>(Gateways);
        builder.Services.AddSingleton<IBusReadiness>(Bus);
    }

    private protected static Task<ChargePoint?> FindAsync(ServiceUnderTest service, string chargePointId) =>
        service.WithAsync<BootDbContext, ChargePoint?>(async context => await context.ChargePoints.FindAsync(chargePointId));
}
