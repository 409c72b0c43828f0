using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Ocpp.Micro.Messaging;
using Ocpp.Micro.Messaging.ChargePoints;

namespace Ocpp.Micro.EndToEnd.Tests.Services;

/// <summary>A service of the test's own that commands charge points, on the bus of a system.</summary>
internal sealed class Commander : IAsyncDisposable
{
    private readonly IHost _host;

    private Commander(IHost host) => _host = host;

    public IChargePointClient ChargePoints => _host.Services.GetRequiredService<IChargePointClient>();

    public static async Task<Commander> StartAsync(DistributedSystem system)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        foreach (var (key, value) in system.Settings.Where(static setting => setting.Key.StartsWith("Broker:", StringComparison.Ordinal)))
            builder.Configuration[key] = value;

        builder.AddBus(static bus => bus.ChargePointClient());
        var commander = new Commander(builder.Build());
        await commander._host.StartAsync();
        await commander._host.Services.GetRequiredService<IBusReadiness>().WaitAsync(TestContext.Current.CancellationToken);
        return commander;
    }

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync();
        _host.Dispose();
    }
}
