using Ocpp.Micro.BootService.Data;
using Ocpp.Micro.Contracts.V16;
using Ocpp.Micro.Testing;
using Ocpp.Micro.Testing.Databases;
using Ocpp.Micro.Testing.Services;

namespace Ocpp.Micro.BootService.Tests;

/// <summary>What tests of this service share: the service on a database of their own.</summary>
public abstract class BootServiceTests(DatabaseUnderTest database) : IAsyncLifetime
{
    private readonly List<ServiceUnderTest> _services = [];

    protected static BootNotificationRequest Boot { get; } = new("Vendor", "Model", FirmwareVersion: "1.0");

    public ValueTask InitializeAsync() => new(database.CreateAsync());

    public async ValueTask DisposeAsync()
    {
        foreach (var service in _services)
            await service.DisposeAsync();

        await database.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    private protected async Task<ServiceUnderTest> StartAsync(params (string Key, string Value)[] settings)
    {
        var service = await ServiceUnderTest.StartAsync(
            builder =>
            {
                builder.AddBootService();
                BootServiceModule.AddEndpoints(new HandlerRegistrations(builder.Services));
            },
            [database.Setting, .. settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value))]);
        _services.Add(service);
        return service;
    }

    private protected static Task<ChargePoint?> FindAsync(ServiceUnderTest service, string chargePointId) =>
        service.WithAsync<BootDbContext, ChargePoint?>(async context => await context.ChargePoints.FindAsync(chargePointId));
}
