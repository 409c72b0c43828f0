using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Ocpp.Micro.Messaging;
using Ocpp.Micro.Messaging.ChargePoints;
using Ocpp.Micro.Messaging.Requests;
using Xunit;

namespace Ocpp.Micro.Testing.Systems;

/// <summary>A service of the test's own that commands charge points, on the bus of a system, and may answer them.</summary>
public sealed class Commander : IAsyncDisposable
{
    private readonly IHost _host;

    private Commander(IHost host) => _host = host;

    /// <summary>Commands charge points, wherever they are connected.</summary>
    public IChargePointClient ChargePoints => _host.Services.GetRequiredService<IChargePointClient>();

    /// <summary>Asks the system's services.</summary>
    public IRequestClient Requests => _host.Services.GetRequiredService<IRequestClient>();

    /// <summary>Joins the bus.</summary>
    /// <param name="settings">The settings of the system's services; those of the broker count.</param>
    /// <param name="answers">What it answers, on the bus; null for nothing.</param>
    public static async Task<Commander> StartAsync(IEnumerable<(string Key, string? Value)> settings, Action<IBusEndpoints>? answers = null)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        foreach (var (key, value) in settings.Where(static setting => setting.Key.StartsWith("Broker:", StringComparison.Ordinal)))
            builder.Configuration[key] = value;

        builder.AddBus(bus =>
        {
            bus.ChargePointClient().RequestClient();
            answers?.Invoke(bus);
        });
        var commander = new Commander(builder.Build());
        await commander._host.StartAsync();
        await commander._host.Services.GetRequiredService<IBusReadiness>().WaitAsync(TestContext.Current.CancellationToken);
        return commander;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync();
        _host.Dispose();
    }
}
