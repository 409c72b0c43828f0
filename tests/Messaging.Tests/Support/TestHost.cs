using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;

namespace Ocpp.Micro.Messaging.Tests.Support;

/// <summary>A process on the bus, in the process of the test.</summary>
internal sealed class TestHost : IAsyncDisposable
{
    private readonly IHost _host;
    private bool _started;

    private TestHost(IHost host) => _host = host;

    public IServiceProvider Services => _host.Services;

    public FakeLogCollector Logs => Services.GetRequiredService<FakeLogCollector>();

    public T Get<T>()
        where T : notnull => Services.GetRequiredService<T>();

    /// <summary>Starts a process and waits until its bus is ready.</summary>
    public static async Task<TestHost> StartAsync(
        Uri? broker, Script script, Action<IBusEndpoints> endpoints, params (string Key, string Value)[] settings)
    {
        var host = Build(broker, script, endpoints, settings);
        try
        {
            await host.StartOnlyAsync();
            await host.Get<IBusReadiness>().WaitAsync(TestContext.Current.CancellationToken)
                .WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
            return host;
        }
        catch
        {
            await host.DisposeAsync();
            throw;
        }
    }

    public static TestHost Build(Uri? broker, Script script, Action<IBusEndpoints> endpoints, params (string Key, string Value)[] settings)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration.AddInMemoryCollection(settings.ToDictionary(setting => setting.Key, setting => (string?)setting.Value));
        if (broker is not null)
            builder.Configuration["Broker:Address"] = broker.ToString();

        builder.Logging.AddFakeLogging().SetMinimumLevel(LogLevel.Debug);
        builder.Services.AddSingleton(script);
        builder.AddBus(endpoints);
        return new(builder.Build());
    }

    public Task StopAsync() => _host.StopAsync(CancellationToken.None);

    public async Task StartOnlyAsync()
    {
        await _host.StartAsync(TestContext.Current.CancellationToken);
        _started = true;
    }

    public async ValueTask DisposeAsync()
    {
        if (_started)
            await _host.StopAsync(CancellationToken.None);
        if (_host is IAsyncDisposable disposable)
            await disposable.DisposeAsync();
    }
}
