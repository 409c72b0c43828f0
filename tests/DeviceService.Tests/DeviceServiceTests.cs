using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Ocpp.Micro.DeviceService.Data;
using Ocpp.Micro.Messaging.Calls;
using Ocpp.Micro.Testing.Databases;
using Ocpp.Micro.Testing.Services;

namespace Ocpp.Micro.DeviceService.Tests;

public abstract class DeviceServiceTests(DatabaseUnderTest database)
    : ServiceTests(database, builder => builder.AddDeviceService(), DeviceServiceModule.AddEndpoints)
{
    protected static DateTimeOffset Noon { get; } = new(2026, 1, 31, 12, 0, 0, TimeSpan.Zero);

    private protected VendorServices Vendors { get; } = new();

    private protected static Task<List<T>> AllAsync<T>(ServiceUnderTest service)
        where T : class =>
        service.WithAsync<DeviceDbContext, List<T>>(context => context.Set<T>().AsNoTracking().ToListAsync());

    protected override void Customize(IHostApplicationBuilder builder) => builder.Services.AddSingleton<ICallForwarder>(Vendors);
}
