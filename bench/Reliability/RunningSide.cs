using Ocpp.Micro.Bench.Measurements;
using Ocpp.Micro.Bench.Workers;
using Ocpp.Micro.Testing;

namespace Ocpp.Micro.Bench.Reliability;

/// <summary>One of two sides that are Ocpp.Micro both: its processes, and what they have to themselves.</summary>
internal sealed class RunningSide(VirtualHost broker) : IAsyncDisposable
{
    private readonly Stack<IAsyncDisposable> _parts = new([broker]);

    public string Broker => broker.Address.ToString();

    /// <summary>What is measured, once everything is started.</summary>
    public Side Side { get; set; } = null!;

    public async Task<Worker> StartAsync(string role, params string[] arguments)
    {
        var worker = await Worker.StartAsync(role, arguments);
        _parts.Push(worker);
        return worker;
    }

    /// <summary>Makes an empty database; tells its connection string.</summary>
    public async Task<string> CreateDatabaseAsync(OwnPostgreSql server)
    {
        var database = await server.CreateDatabaseAsync();
        _parts.Push(database);
        return database.ConnectionString;
    }

    public async ValueTask DisposeAsync()
    {
        while (_parts.TryPop(out var part))
            await part.DisposeAsync();
    }
}
