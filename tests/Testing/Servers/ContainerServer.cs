using DotNet.Testcontainers.Containers;
using Ocpp.Micro.Testing.Processes;

namespace Ocpp.Micro.Testing.Servers;

/// <summary>A server in a container. Its ports on this machine are chosen beforehand: an engine would deal new ones at a restart.</summary>
internal sealed class ContainerServer(IContainer container, string address, Uri? administration = null) : ITestServer
{
    public string Address => address;

    public Uri? Administration => administration;

    public Task StartAsync() => container.StartAsync();

    public Task StopAsync() => container.StopAsync();

    // The engine's own command: the library knows orderly stops only.
    public Task KillAsync() => ChildProcess.RunAsync("docker", "kill", container.Id);

    public Task SuspendAsync() => container.PauseAsync();

    public Task ResumeAsync() => container.UnpauseAsync();

    public ValueTask DisposeAsync() => container.DisposeAsync();
}
