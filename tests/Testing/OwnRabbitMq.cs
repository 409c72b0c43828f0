using Ocpp.Micro.Testing.Servers;
using Xunit;

namespace Ocpp.Micro.Testing;

/// <summary>A broker that nobody else uses, for tests that stop it. Its address and its durable contents outlast a restart.</summary>
public sealed class OwnRabbitMq : IAsyncLifetime
{
    private ITestServer? _server;

    /// <summary>Its address: a value for <c>Broker:Address</c>.</summary>
    public Uri Address => new(_server!.Address);

    /// <summary>Makes room for one of several tests that share it.</summary>
    public Task<VirtualHost> CreateVirtualHostAsync() => VirtualHost.CreateAsync(_server!);

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
    public async ValueTask InitializeAsync() => _server = await RabbitMqServers.OwnAsync();

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _server?.DisposeAsync() ?? ValueTask.CompletedTask;
}
