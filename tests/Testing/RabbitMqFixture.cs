using Ocpp.Micro.Testing.Servers;
using Xunit;

namespace Ocpp.Micro.Testing;

/// <summary>
/// A broker for all tests of an assembly (<c>[assembly: AssemblyFixture(typeof(RabbitMqFixture))]</c>): the one that
/// <c>OCPP_TEST_RABBITMQ</c> names, else one in Docker, else one of the machine's own installation. Each test takes a
/// <see cref="VirtualHost"/> of its own.
/// </summary>
public sealed class RabbitMqFixture : IAsyncLifetime
{
    private ITestServer? _server;

    /// <summary>Makes room for one test or test class.</summary>
    public Task<VirtualHost> CreateVirtualHostAsync() => VirtualHost.CreateAsync(_server!);

    /// <inheritdoc/>
    public async ValueTask InitializeAsync() => _server = await RabbitMqServers.AnyAsync();

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _server?.DisposeAsync() ?? ValueTask.CompletedTask;
}
