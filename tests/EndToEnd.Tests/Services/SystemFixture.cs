using Ocpp.Micro.Testing;

namespace Ocpp.Micro.EndToEnd.Tests.Services;

/// <summary>
/// A system that is started once for several tests, which follow one another. Each has charge points of its own, asks the database for
/// no others, and leaves the services running.
/// </summary>
public abstract class SystemFixture(
    RabbitMqFixture rabbitMq, PostgreSqlFixture postgreSql, params (string Key, string? Value)[] settings) : IAsyncLifetime
{
    private DistributedSystem? _system;

    internal DistributedSystem System => _system!;

    public virtual async ValueTask InitializeAsync() => _system = await DistributedSystem.StartAsync(rabbitMq, postgreSql, settings);

    public virtual async ValueTask DisposeAsync()
    {
        if (_system is not null)
            await _system.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}
