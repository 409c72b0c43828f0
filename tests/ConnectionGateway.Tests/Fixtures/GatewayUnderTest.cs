using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;
using Microsoft.Extensions.Time.Testing;
using Ocpp.Micro.ConnectionGateway.Connections;
using Ocpp.Micro.ConnectionGateway.Tls;
using Ocpp.Micro.Contracts.Facts;
using Ocpp.Micro.Messaging;
using Ocpp.Micro.Messaging.Calls;
using Ocpp.Micro.Messaging.Facts;
using Ocpp.Micro.ServiceDefaults;
using Ocpp.Micro.ServiceDefaults.Listeners;
using Ocpp.Micro.Testing;

namespace Ocpp.Micro.ConnectionGateway.Tests.Fixtures;

/// <summary>The gateway on a real Kestrel and free ports, with a fake bus behind it.</summary>
internal sealed class GatewayUnderTest : IAsyncDisposable
{
    private static readonly TimeSpan _pause = TimeSpan.FromMilliseconds(10);

    private readonly WebApplication _app;
    private readonly FakeTimeProvider? _clock;

    private GatewayUnderTest(WebApplication app, TimeProvider? clock)
    {
        _app = app;
        _clock = clock as FakeTimeProvider;
        Logs = app.Services.GetFakeLogCollector();
    }

    /// <summary>Set by a test that makes the gateway fail; any other fails itself when the gateway logs an error.</summary>
    public bool ExpectsErrors { get; set; }

    public FakeCallClient Bus { get; } = new();

    public FakeBusReadiness Readiness { get; } = new();

    public FakeFactPublisher Facts { get; } = new();

    public IServiceProvider Services => _app.Services;

    public ConnectionRegistry Registry => Services.GetRequiredService<ConnectionRegistry>();

    public FakeLogCollector Logs { get; }

    public Uri Address => Services.GetRequiredService<BoundListeners>().AddressOf(GatewayOptions.Listener, "ws");

    public Uri TlsAddress => Services.GetRequiredService<BoundListeners>().AddressOf(GatewayTlsOptions.Listener, "wss");

    /// <summary>Starts a gateway.</summary>
    /// <param name="settings">Options as <c>Property=value</c> of the section Gateway, or <c>Section:Property=value</c> of another.</param>
    /// <param name="clock">A clock other than the real one.</param>
    /// <param name="busIsReady">Whether the bus is there from the beginning.</param>
    public static async Task<GatewayUnderTest> StartAsync(string[]? settings = null, TimeProvider? clock = null, bool busIsReady = true)
    {
        var builder = WebApplication.CreateBuilder();
        builder.AddServiceDefaults();
        builder.Configuration["Management:Port"] = "0";
        builder.Configuration["Management:Address"] = "127.0.0.1";
        foreach (var setting in (string[])["Port=0", "Address=127.0.0.1", .. settings ?? []])
        {
            var (key, value) = (setting.Split('=')[0], setting.Split('=')[1]);
            builder.Configuration[key.Contains(':', StringComparison.Ordinal) ? key : $"{GatewayOptions.Section}:{key}"] = value;
        }

        builder.Logging.ClearProviders().AddFakeLogging().SetMinimumLevel(LogLevel.Debug);
        builder.AddConnectionGateway();
        if (clock is not null)
            builder.Services.Replace(ServiceDescriptor.Singleton(clock));

        GatewayUnderTest? gateway = null;
        builder.Services.AddSingleton<ICallClient>(_ => gateway!.Bus);
        builder.Services.AddSingleton<IBusReadiness>(_ => gateway!.Readiness);
        builder.Services.AddSingleton<IFactPublisher>(_ => gateway!.Facts);

        var app = builder.Build();
        gateway = new GatewayUnderTest(app, clock);
        gateway.Readiness.IsReady = busIsReady;
        app.MapServiceDefaults();
        app.MapConnectionGateway();
        await app.StartAsync();

        // Tests count what the directory is asked, and the first lease may come later than the first connection.
        await Eventually.IsTrueAsync(
            () => gateway.Logs.GetSnapshot().Any(static record => record.Message.StartsWith("The directory knows of this", StringComparison.Ordinal)),
            "the gateway has its lease");
        return gateway;
    }

    public Task<ChargePoint> ConnectAsync(string chargePointId = "CP1", params string[] subprotocols) =>
        ChargePoint.ConnectAsync(new Uri(Address, chargePointId), subprotocols is [] ? ["ocpp1.6"] : subprotocols);

    /// <summary>Waits until a connection has ended, and says why.</summary>
    public async Task<CloseReason> EndOfAsync(string chargePointId)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (true)
        {
            if (await Facts.NextAsync(patience.Token) is ChargePointDisconnected gone && gone.ChargePointId == chargePointId)
                break;
        }

        var ended = Logs.GetSnapshot().Last(record => record.Message.StartsWith($"{chargePointId} disconnected", StringComparison.Ordinal));
        return Enum.GetValues<CloseReason>().Single(reason => reason.InWords() == ended.GetStructuredStateValue("Reason"));
    }

    public Task StopAsync() => _app.StopAsync();

    public async ValueTask DisposeAsync()
    {
        var stopping = _app.StopAsync();
        while (_clock is not null && await Task.WhenAny(stopping, Task.Delay(_pause, TimeProvider.System)) != stopping)
            _clock.Advance(_pause);

        await stopping;
        await _app.DisposeAsync();

        // Whatever a charge point does, it is no error of the gateway.
        if (!ExpectsErrors)
            Assert.DoesNotContain(Logs.GetSnapshot(), static record => record.Level >= LogLevel.Error);
    }
}
