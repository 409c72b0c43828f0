using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Ocpp.Micro.Messaging;
using Ocpp.Micro.Messaging.Calls;
using Ocpp.Micro.ServiceDefaults;

namespace Template_Service.Tests;

/// <summary>The service as its host runs it, with its bus in memory, and what a gateway would ask it with.</summary>
public sealed class RunningService : IAsyncLifetime
{
    private WebApplication? _app;

    /// <summary>Sends CALLs as the gateway does.</summary>
    public ICallClient Calls => Service<ICallClient>();

    /// <summary>Hands a vendor's DataTransfer on as device-service does.</summary>
    public ICallForwarder Forwarder => Service<ICallForwarder>();

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateBuilder();
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Broker:Address"] = null,
            ["Management:Address"] = "127.0.0.1",
            ["Management:Port"] = "0",
        });
        builder.AddServiceDefaults();
        builder.AddService();
        builder.AddBus(ServiceModule.AddEndpoints, static bus => bus.CallClient().CallForwarder());

        _app = builder.Build();
        _app.MapServiceDefaults();
        await _app.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_app is null)
            return;

        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    private T Service<T>()
        where T : notnull =>
        (_app ?? throw new InvalidOperationException("The service has not started.")).Services.GetRequiredService<T>();
}
