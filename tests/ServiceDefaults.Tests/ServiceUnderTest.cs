using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Ocpp.Micro.ServiceDefaults.Listeners;
using Ocpp.Micro.ServiceDefaults.Management;

namespace Ocpp.Micro.ServiceDefaults.Tests;

/// <summary>A service with nothing but the defaults, and a second listener as a gateway would add it.</summary>
internal sealed class ServiceUnderTest : IAsyncDisposable
{
    public const string OtherListener = "other";

    private readonly HttpClient _http = new();

    private ServiceUnderTest(WebApplication app) => App = app;

    public WebApplication App { get; }

    public static WebApplication Build(Action<WebApplicationBuilder>? configure = null, params (string Key, string? Value)[] settings)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ApplicationName = "Ocpp.Micro.TestService" });
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Management:Port"] = "0",
            ["Management:Address"] = "127.0.0.1",
        });
        builder.Configuration.AddInMemoryCollection(settings.ToDictionary(setting => setting.Key, setting => setting.Value));
        builder.AddServiceDefaults();
        builder.AddListener<ManagementOptions>(OtherListener, static _ => new ListenerAddress("127.0.0.1", 0));
        configure?.Invoke(builder);
        var app = builder.Build();
        app.MapServiceDefaults();

        return app;
    }

    public static async Task<ServiceUnderTest> StartAsync(
        Action<WebApplicationBuilder>? configure = null, Action<WebApplication>? map = null, params (string Key, string? Value)[] settings)
    {
        var app = Build(configure, settings);
        map?.Invoke(app);
        await app.StartAsync(TestContext.Current.CancellationToken);

        return new(app);
    }

    public async Task<HttpResponseMessage> GetAsync(string listener, string path, string? host = null)
    {
        var address = new Uri(App.Services.GetRequiredService<BoundListeners>().AddressOf(listener), path);
        using var request = new HttpRequestMessage(HttpMethod.Get, address) { Headers = { Host = host } };

        return await _http.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public async Task<string> ReadAsync(string listener, string path)
    {
        using var response = await GetAsync(listener, path);

        return await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await App.StopAsync();
        await App.DisposeAsync();
    }
}
