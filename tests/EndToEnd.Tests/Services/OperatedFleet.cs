using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Ocpp.Micro.ChargePointSimulator.Fleet;
using Ocpp.Micro.ChargePointSimulator.Transactions;
using Ocpp.Micro.Contracts;
using Ocpp.Micro.Testing;
using Ocpp.Micro.Testing.Processes;

namespace Ocpp.Micro.EndToEnd.Tests.Services;

/// <summary>
/// A charge point of each version that has charged and stays connected, over RabbitMQ and PostgreSQL, and the operators' API beside it:
/// <c>CP0001</c> speaks 1.6, <c>CP0002</c> 2.0.1, <c>CP0003</c> 2.1.
/// </summary>
public sealed class OperatedFleet(RabbitMqFixture rabbitMq, PostgreSqlFixture postgreSql) : IAsyncLifetime
{
    /// <summary>Meter values of each session.</summary>
    public const int Readings = 3;

    private const string Key = "a-key-of-the-end-to-end-tests-alone";

    private readonly int _port = FreePort.Next();
    private readonly CancellationTokenSource _over = new();
    private DistributedSystem? _system;
    private ServiceProcess? _api;
    private Task<FleetReport>? _playing;

    /// <summary>Asks the API with a key that may do everything.</summary>
    public HttpClient Client { get; } = new() { Timeout = TimeSpan.FromMinutes(2) };

    internal ChargePointFleet Fleet { get; private set; } = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _system = await DistributedSystem.StartAsync(rabbitMq, postgreSql);
        _api = await ServiceProcess.StartAsync(
            ServiceName.Operator,
            [.. _system.Settings, ("OperatorApi:Port", $"{_port}"), ("OperatorApi:BootstrapKey", Key), ("OperatorApi:QueryTimeout", "00:01:00")]);
        Client.BaseAddress = new Uri($"http://127.0.0.1:{_port}");
        Client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Key);
        await Eventually.IsTrueAsync(
            async () => (await Client.GetAsync("/commands", Cancellation)).StatusCode == HttpStatusCode.OK, "the key opens");

        var options = _system.Fleet(OcppVersionNames.All.Count);
        Fleet = new ChargePointFleet(options with
        {
            Template = options.Template with { ReportsInventory = true },
            Versions = OcppVersionNames.All,
            Plan = new SessionPlan("") { MeterValues = Readings, Interval = TimeSpan.Zero },
            KeepRunning = true,
        });
        _playing = Fleet.RunAsync(_over.Token);
        await Eventually.IsTrueAsync(
            async () => await _system.Database.CountAsync("operator.events WHERE type = 'TransactionStopped'") == OcppVersionNames.All.Count,
            "the API hears of the end of each session");
    }

    /// <summary>What the API says; it must agree to say it.</summary>
    public async Task<JsonElement> GetAsync(string path) =>
        await Client.GetFromJsonAsync<JsonElement>(new Uri(path, UriKind.Relative), Cancellation);

    /// <summary>What the API lists.</summary>
    public async Task<IReadOnlyList<JsonElement>> ListAsync(string path) => ItemsOf(await GetAsync(path));

    /// <summary>The same, with conditions that must not stand in an address.</summary>
    public async Task<IReadOnlyList<JsonElement>> SearchAsync(string path, object search) => ItemsOf(await SendAsync(HttpMethod.Post, path, search));

    /// <summary>Has the API do something; it must agree.</summary>
    public async Task<JsonElement> SendAsync(HttpMethod method, string path, object body)
    {
        using var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative)) { Content = JsonContent.Create(body) };
        using var response = await Client.SendAsync(request, Cancellation);
        var answer = await response.Content.ReadAsStringAsync(Cancellation);
        Assert.True(response.IsSuccessStatusCode, answer);
        return JsonElement.Parse(answer);
    }

    /// <summary>Listens to what happens, or goes on behind an event.</summary>
    public async Task<ToldEvents> ListenAsync(string query, string? lastEventId = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri($"/events{query}", UriKind.Relative));
        if (lastEventId is not null)
            request.Headers.Add("Last-Event-ID", lastEventId);

        return await ToldEvents.OpenAsync(Client, request);
    }

    public async ValueTask DisposeAsync()
    {
        await _over.CancelAsync();
        if (_playing is not null)
            await _playing;
        if (_api is not null)
            await _api.DisposeAsync();
        if (_system is not null)
            await _system.DisposeAsync();
        Client.Dispose();
        _over.Dispose();
    }

    private static IReadOnlyList<JsonElement> ItemsOf(JsonElement page) => [.. page.GetProperty("items").EnumerateArray()];
}
