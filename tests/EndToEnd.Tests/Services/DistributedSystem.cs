using Ocpp.Micro.ChargePointSimulator.ChargePoints;
using Ocpp.Micro.ChargePointSimulator.Connection;
using Ocpp.Micro.ChargePointSimulator.Fleet;
using Ocpp.Micro.Testing;
using Ocpp.Micro.Testing.ChargePoints;
using Ocpp.Micro.Testing.Processes;

namespace Ocpp.Micro.EndToEnd.Tests.Services;

/// <summary>Gateway and action services as processes of their own, on a virtual host and a database that nobody else uses.</summary>
internal sealed class DistributedSystem : IAsyncDisposable
{
    private readonly Dictionary<string, ServiceProcess> _services = [];
    private readonly VirtualHost _broker;
    private readonly (string Key, string? Value)[] _settings;

    private DistributedSystem(VirtualHost broker, TestDatabase database, (string, string?)[] settings)
    {
        _broker = broker;
        Database = database;
        GatewayPort = FreePort.Next();
        _settings =
        [
            ("Broker:Address", broker.Address.ToString()),
            ("Database:PostgreSql", database.ConnectionString),
            ("Gateway:Port", $"{GatewayPort}"),

            // On a machine that is busy with tests, what is slow is not away, and a service may take long to start again.
            ("Gateway:DirectoryTimeout", "00:00:10"),
            ("Gateway:CredentialsTimeout", "00:00:30"),
            ("Gateway:CallTimeout", "00:03:00"),
            .. settings,
        ];
    }

    public TestDatabase Database { get; }

    public int GatewayPort { get; }

    public ServiceProcess this[string service] => _services[service];

    /// <summary>The settings a further service needs to take part.</summary>
    public IEnumerable<(string Key, string? Value)> Settings => _settings;

    /// <summary>Starts all five services; settings apply to each.</summary>
    public static async Task<DistributedSystem> StartAsync(
        RabbitMqFixture rabbitMq, PostgreSqlFixture postgreSql, params (string Key, string? Value)[] settings)
    {
        var broker = await rabbitMq.CreateVirtualHostAsync();
        return await new DistributedSystem(broker, await postgreSql.CreateDatabaseAsync(), settings).StartAsync();
    }

    /// <summary>Starts all five services on a broker that the test keeps.</summary>
    public static async Task<DistributedSystem> StartAsync(
        OwnRabbitMq rabbitMq, PostgreSqlFixture postgreSql, params (string Key, string? Value)[] settings)
    {
        var broker = await rabbitMq.CreateVirtualHostAsync();
        return await new DistributedSystem(broker, await postgreSql.CreateDatabaseAsync(), settings).StartAsync();
    }

    private async Task<DistributedSystem> StartAsync()
    {
        try
        {
            await Task.WhenAll(
                StartAsync(ServiceName.Boot),
                StartAsync(ServiceName.Session),
                StartAsync(ServiceName.Device),
                StartAsync(ServiceName.Energy),
                StartAsync(ServiceName.Gateway));
        }
        catch
        {
            await DisposeAsync();
            throw;
        }

        return this;
    }

    /// <summary>Starts a service, or starts it again after it was stopped.</summary>
    public async Task StartAsync(string service)
    {
        var process = await ServiceProcess.StartAsync(service, _settings);
        ServiceProcess? former;
        lock (_services)
        {
            _services.TryGetValue(service, out former);
            _services[service] = process;
        }

        if (former is not null)
            await former.DisposeAsync();
    }

    public Uri AddressOf(string chargePointId) => new($"ws://127.0.0.1:{GatewayPort}/{chargePointId}");

    public Task<RawChargePoint> ConnectAsync(string chargePointId, string subprotocol = "ocpp1.6") =>
        RawChargePoint.ConnectAsync(AddressOf(chargePointId), subprotocol);

    /// <summary>What a fleet needs to connect here and to come back quickly.</summary>
    public FleetOptions Fleet(int chargePoints) => new()
    {
        ChargePoints = chargePoints,
        Template = new ChargePointOptions
        {
            Connection = new ConnectionOptions
            {
                Url = new Uri($"ws://127.0.0.1:{GatewayPort}/"),
                ChargePointId = "",
                CallTimeout = TimeSpan.FromMinutes(4),
            },
            ReconnectAfter = TimeSpan.FromMilliseconds(200),
            ReconnectAtMostAfter = TimeSpan.FromSeconds(2),
            TransactionMessageRetryInterval = TimeSpan.FromSeconds(1),
            TransactionMessageAttempts = 100,
            Seed = 1,
        },
    };

    public async ValueTask DisposeAsync()
    {
        foreach (var service in _services.Values)
            await service.DisposeAsync();

        await _broker.DisposeAsync();
        await Database.DisposeAsync();
    }
}
