namespace Ocpp.Micro.Testing.Servers;

/// <summary>A server that somebody else runs and that the environment names.</summary>
internal sealed class AddressedServer(string address, Uri? administration = null) : ITestServer
{
    public string Address => address;

    public Uri? Administration => administration;

    public Task StartAsync() => Task.CompletedTask;

    public Task StopAsync() => throw NotOurs();

    public Task KillAsync() => throw NotOurs();

    public Task SuspendAsync() => throw NotOurs();

    public Task ResumeAsync() => throw NotOurs();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static NotSupportedException NotOurs() => new("The server belongs to somebody else.");
}
