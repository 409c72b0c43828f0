using DotNet.Testcontainers.Containers;

namespace Ocpp.Micro.Testing.Servers;

/// <summary>A server in a container. Its ports on this machine are chosen beforehand: an engine would deal new ones at a restart.</summary>
internal sealed class ContainerServer(IContainer container, string address, Uri? administration = null) : ITestServer
{
    public string Address => address;

    public Uri? Administration => administration;

    public Task StartAsync() => container.StartAsync();

    public Task StopAsync() => container.StopAsync();

    public ValueTask DisposeAsync() => container.DisposeAsync();
}
