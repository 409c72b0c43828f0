namespace Ocpp.Micro.Testing.Servers;

/// <summary>A server that somebody else runs and that the environment names.</summary>
internal sealed class AddressedServer(string address, Uri? administration = null) : ITestServer
{
    public string Address => address;

    public Uri? Administration => administration;

    public Task StartAsync() => Task.CompletedTask;

    public Task StopAsync() => throw new NotSupportedException("The server belongs to somebody else.");

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
