using Npgsql;
using Ocpp.Micro.Faults.Tests.Network;
using Ocpp.Micro.Testing;

namespace Ocpp.Micro.Faults.Tests.Parts;

/// <summary>
/// A whole system of processes that can be broken: broker, database, five services and two gateways behind a load balancer. Every service
/// has its own way to the broker and to the database. All scenarios of a run share it, each with charge points of its own.
/// </summary>
public sealed class SystemUnderFaults : IAsyncLifetime
{
    private readonly OwnRabbitMq _broker = new();
    private readonly OwnPostgreSql _server = new();
    private readonly List<TcpProxy> _brokerWays = [];
    private readonly List<TcpProxy> _databaseWays = [];
    private readonly int[] _gatewayPorts = [FreePort.Next(), FreePort.Next()];
    private readonly List<ServicePart> _services = [];
    private readonly TcpProxy _front;
    private TestDatabase? _database;

    public SystemUnderFaults() => _front = new(_gatewayPorts);

    /// <summary>Asked directly, past the ways that can break.</summary>
    internal TestDatabase Database => _database!;

    /// <summary>What charge points connect to: either gateway, in turn.</summary>
    internal TcpProxy Front => _front;

    internal IReadOnlyList<Part> Parts { get; private set; } = [];

    internal IReadOnlyList<ServicePart> Services => _services;

    /// <summary>What a service of a test's own needs to take part, past the ways that can break.</summary>
    internal IEnumerable<(string Key, string? Value)> BusSettings => [("Broker:Address", _broker.Address.ToString())];

    internal ServicePart this[string service] => _services.Single(part => part.Name == service);

    internal Part Broker => Parts.Single(static part => part.Name == PartName.Broker);

    /// <summary>A gateway's own address, past the load balancer.</summary>
    internal Uri AddressOf(int gateway) => new($"ws://127.0.0.1:{_gatewayPorts[gateway]}/");

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        await Task.WhenAll(_broker.InitializeAsync().AsTask(), _server.InitializeAsync().AsTask());
        _database = await _server.CreateDatabaseAsync();
        AddService(PartName.Boot, ServiceName.Boot);
        AddService(PartName.Session, ServiceName.Session);
        AddService(PartName.Device, ServiceName.Device);
        AddService(PartName.Energy, ServiceName.Energy);
        AddService(PartName.Certificate, ServiceName.Certificate);
        _services.Add(CreateGateway(PartName.Gateway1, _gatewayPorts[0]));
        _services.Add(CreateGateway(PartName.Gateway2, _gatewayPorts[1]));
        Parts = [new BrokerPart(_broker, _brokerWays), new DatabasePart(_server, _databaseWays), .. _services];
        await Task.WhenAll(_services.Select(static service => service.BeginAsync()));
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var service in _services)
            await service.DisposeAsync();
        foreach (var way in (TcpProxy[])[.. _brokerWays, .. _databaseWays, _front])
            await way.DisposeAsync();

        await _broker.DisposeAsync();
        await _server.DisposeAsync();
    }

    /// <summary>Keeps what the services have written; the folder.</summary>
    internal async Task<string> SaveOutputsAsync()
    {
        var folder = Directory.CreateTempSubdirectory("ocpp-micro-faults-").FullName;
        foreach (var service in _services)
            await File.WriteAllTextAsync(Path.Combine(folder, $"{service.Name}.log"), service.Output);

        return folder;
    }

    private void AddService(string name, string folder)
    {
        var direct = new NpgsqlConnectionStringBuilder(Database.ConnectionString);
        var toDatabase = new TcpProxy(direct.Port);
        _databaseWays.Add(toDatabase);
        var toBroker = AddWayToBroker();
        direct.Port = toDatabase.Port;
        _services.Add(new(
            name, folder, [toBroker, toDatabase], [BrokerOver(toBroker), ("Database:PostgreSql", direct.ConnectionString), .. Scale.Settings]));
    }

    /// <summary>A gateway that is neither started nor known to the load balancer; whoever makes one disposes of it.</summary>
    internal ServicePart CreateGateway(string name, int port, params IEnumerable<(string Key, string? Value)> settings)
    {
        var toBroker = AddWayToBroker();
        return new(name, ServiceName.Gateway, [toBroker], [BrokerOver(toBroker), ("Gateway:Port", $"{port}"), .. Scale.Settings, .. settings]);
    }

    private TcpProxy AddWayToBroker()
    {
        var way = new TcpProxy(_broker.Address.Port);
        _brokerWays.Add(way);
        return way;
    }

    private (string, string?) BrokerOver(TcpProxy way) => ("Broker:Address", new UriBuilder(_broker.Address) { Port = way.Port }.Uri.ToString());
}
