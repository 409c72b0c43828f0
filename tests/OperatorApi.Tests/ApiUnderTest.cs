using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Ocpp.Micro.Messaging.ChargePoints;
using Ocpp.Micro.Messaging.Facts;
using Ocpp.Micro.OperatorApi.Access;
using Ocpp.Micro.OperatorApi.Data;
using Ocpp.Micro.Persistence.Schema;
using Ocpp.Micro.ServiceDefaults;
using Ocpp.Micro.ServiceDefaults.Listeners;
using Ocpp.Micro.Testing.Services;

namespace Ocpp.Micro.OperatorApi.Tests;

/// <summary>The operators' API on a real port, without a bus: charge points answer as the test says.</summary>
public sealed class ApiUnderTest : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly List<HttpClient> _clients = [];

    private ApiUnderTest(WebApplication app, FakeTimeProvider clock, RecordedFacts facts, TextWriter console)
    {
        _app = app;
        Clock = clock;
        Facts = facts;
        Console = console;
    }

    public FakeTimeProvider Clock { get; }

    public RecordedFacts Facts { get; }

    /// <summary>What was shown to who started it.</summary>
    public TextWriter Console { get; }

    public ScriptedChargePoints ChargePoints => (ScriptedChargePoints)Services.GetRequiredService<IChargePointClient>();

    public IServiceProvider Services => _app.Services;

    public Uri Address { get; private set; } = null!;

    /// <summary>Builds it without starting it.</summary>
    public static ApiUnderTest Build(IEnumerable<(string Key, string? Value)> settings, bool printsFirstKey = false)
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 1, 31, 12, 0, 0, TimeSpan.Zero));
        var facts = new RecordedFacts(() => clock.Advance(TimeSpan.FromSeconds(1)));
        var console = new StringWriter();
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrel();
        builder.Services.AddRoutingCore();
        foreach (var (key, value) in settings)
            builder.Configuration[key] = value;

        builder.Configuration["OperatorApi:Port"] = "0";
        builder.Configuration["OperatorApi:Address"] = "127.0.0.1";
        builder.Configuration["Management:Port"] = "0";
        builder.Configuration["Management:Address"] = "127.0.0.1";
        builder.Services.AddSingleton<TimeProvider>(clock);
        builder.Services.AddSingleton<IFactPublisher>(facts);
        builder.AddServiceDefaults();
        builder.Logging.ClearProviders().AddFakeLogging();
        builder.AddOperatorApi(printsFirstKey);
        if (printsFirstKey)
            builder.Services.AddSingleton(new FirstKeyPrinter(console));

        OperatorApiModule.AddEndpoints(new HandlerRegistrations(builder.Services));
        var app = builder.Build();
        app.MapServiceDefaults();
        app.MapOperatorApi();
        return new(app, clock, facts, console);
    }

    public async Task StartAsync()
    {
        await _app.StartAsync();
        Address = Services.GetRequiredService<BoundListeners>().AddressOf(OperatorApiOptions.Listener);
        await Services.GetRequiredService<SchemaState<OperatorDbContext>>().Ready;
        await Services.GetServices<IHostedService>().OfType<FirstKey>().Single().ExecuteTask!;
    }

    /// <summary>Speaks as somebody with a key of a scope; without a key for null.</summary>
    public async Task<HttpClient> ClientAsync(string? scope)
    {
        var client = new HttpClient { BaseAddress = Address };
        _clients.Add(client);
        if (scope is not null)
        {
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", await WithKeysAsync(async keys =>
                (await keys.CreateAsync(scope, Enum.Parse<AccessScope>(scope, ignoreCase: true), null, "test", CancellationToken.None)).Secret));
        }

        return client;
    }

    /// <summary>Lets a test at the keys' store.</summary>
    internal async Task<T> WithKeysAsync<T>(Func<ApiKeyStore, Task<T>> work)
    {
        await using var scope = Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<ApiKeyStore>());
    }

    /// <summary>Lets a test at the tables.</summary>
    internal async Task<T> WithAsync<T>(Func<OperatorDbContext, Task<T>> work)
    {
        await using var scope = Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<OperatorDbContext>());
    }

    /// <summary>Reads an answer's body.</summary>
    public static async Task<JsonElement> JsonOf(HttpResponseMessage response) =>
        await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        foreach (var client in _clients)
            client.Dispose();

        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}
