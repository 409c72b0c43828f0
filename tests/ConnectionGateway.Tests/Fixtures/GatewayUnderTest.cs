using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;
using Ocpp.Micro.ConnectionGateway.Connections;
using Ocpp.Micro.Messaging;
using Ocpp.Micro.Messaging.Calls;
using Ocpp.Micro.Messaging.Facts;
using Ocpp.Micro.ServiceDefaults;
using Ocpp.Micro.ServiceDefaults.Listeners;

namespace Ocpp.Micro.ConnectionGateway.Tests.Fixtures;

/// <summary>The gateway on a real Kestrel and free ports, with a fake bus behind it.</summary>
internal sealed class GatewayUnderTest : IAsyncDisposable
{
    private readonly WebApplication _app;

    private GatewayUnderTest(WebApplication app)
    {
        _app = app;
        Logs = app.Services.GetFakeLogCollector();
    }

    public FakeCallClient Bus { get; } = new();

    public FakeBusReadiness Readiness { get; } = new();

    public FakeFactPublisher Facts { get; } = new();

    public IServiceProvider Services => _app.Services;

    public ConnectionRegistry Registry => Services.GetRequiredService<ConnectionRegistry>();

    public FakeLogCollector Logs { get; }

    public Uri Address => Services.GetRequiredService<BoundListeners>().AddressOf(GatewayOptions.Listener, "ws");

    /// <summary>Starts a gateway.</summary>
    /// <param name="settings">Options as <c>Property=value</c> of the section Gateway.</param>
    /// <param name="clock">A clock other than the real one.</param>
    public static async Task<GatewayUnderTest> StartAsync(string[]? settings = null, TimeProvider? clock = null)
    {
        var builder = WebApplication.CreateBuilder();
        builder.AddServiceDefaults();
        builder.Configuration.AddInMemoryCollection(
        [
            new("Management:Port", "0"),
            new("Management:Address", "127.0.0.1"),
            new($"{GatewayOptions.Section}:{nameof(GatewayOptions.Port)}", "0"),
            new($"{GatewayOptions.Section}:{nameof(GatewayOptions.Address)}", "127.0.0.1"),
            .. (settings ?? []).Select(static setting => setting.Split('=')).Select(static pair =>
                new KeyValuePair<string, string?>($"{GatewayOptions.Section}:{pair[0]}", pair[1])),
        ]);
        builder.Logging.ClearProviders().AddFakeLogging().SetMinimumLevel(LogLevel.Debug);
        builder.AddConnectionGateway();
        if (clock is not null)
            builder.Services.Replace(ServiceDescriptor.Singleton(clock));

        GatewayUnderTest? gateway = null;
        builder.Services.AddSingleton<ICallClient>(_ => gateway!.Bus);
        builder.Services.AddSingleton<IBusReadiness>(_ => gateway!.Readiness);
        builder.Services.AddSingleton<IFactPublisher>(_ => gateway!.Facts);

        var app = builder.Build();
        gateway = new GatewayUnderTest(app);
        app.MapServiceDefaults();
        app.MapConnectionGateway();
        await app.StartAsync();

        return gateway;
    }

    public Task<ChargePoint> ConnectAsync(string chargePointId = "CP1", params string[] subprotocols) =>
        ChargePoint.ConnectAsync(new Uri(Address, chargePointId), subprotocols is [] ? ["ocpp1.6"] : subprotocols);

    public Task StopAsync() => _app.StopAsync();

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();

        // Whatever a charge point does, it is no error of the gateway.
        Assert.DoesNotContain(Logs.GetSnapshot(), static record => record.Level >= LogLevel.Error && record.Category!.StartsWith("Ocpp", StringComparison.Ordinal));
    }
}
