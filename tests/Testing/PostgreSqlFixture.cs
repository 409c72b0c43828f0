using Ocpp.Micro.Testing.Servers;
using Xunit;

namespace Ocpp.Micro.Testing;

/// <summary>
/// A database server for all tests of an assembly (<c>[assembly: AssemblyFixture(typeof(PostgreSqlFixture))]</c>): the one that
/// <c>OCPP_TEST_POSTGRES</c> names, else one in Docker, else one of the machine's own installation. Each test takes a
/// <see cref="TestDatabase"/> of its own.
/// </summary>
public sealed class PostgreSqlFixture : IAsyncLifetime
{
    private ITestServer? _server;

    /// <summary>Makes an empty database for one test or test class.</summary>
    public Task<TestDatabase> CreateDatabaseAsync() => TestDatabase.CreateAsync(_server!.Address);

    /// <inheritdoc/>
    public async ValueTask InitializeAsync() => _server = await PostgreSqlServers.AnyAsync();

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _server?.DisposeAsync() ?? ValueTask.CompletedTask;
}
