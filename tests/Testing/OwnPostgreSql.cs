using Ocpp.Micro.Testing.Servers;
using Xunit;

namespace Ocpp.Micro.Testing;

/// <summary>A database server that nobody else uses, for tests that stop it. Its address and its data outlast a restart.</summary>
public sealed class OwnPostgreSql : IAsyncLifetime
{
    private ITestServer? _server;

    /// <summary>Makes an empty database.</summary>
    public Task<TestDatabase> CreateDatabaseAsync() => TestDatabase.CreateAsync(_server!.Address);

    /// <summary>Stops it in order; connections are lost.</summary>
    public Task StopAsync() => _server!.StopAsync();

    /// <summary>Ends it without asking (SIGKILL); what it has promised to keep is there when it starts again.</summary>
    public Task KillAsync() => _server!.KillAsync();

    /// <summary>Freezes it (SIGSTOP), connections and all.</summary>
    public Task SuspendAsync() => _server!.SuspendAsync();

    /// <summary>Lets it go on (SIGCONT).</summary>
    public Task ResumeAsync() => _server!.ResumeAsync();

    /// <summary>Starts it again; completes when it takes clients.</summary>
    public Task StartAsync() => _server!.StartAsync();

    /// <inheritdoc/>
    public async ValueTask InitializeAsync() => _server = await PostgreSqlServers.OwnAsync();

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _server?.DisposeAsync() ?? ValueTask.CompletedTask;
}
