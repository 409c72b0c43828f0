namespace Ocpp.Micro.Testing.Servers;

/// <summary>A broker or a database that tests run against, wherever it comes from.</summary>
internal interface ITestServer : IAsyncDisposable
{
    /// <summary>How clients reach it; the same again after a restart.</summary>
    string Address { get; }

    /// <summary>Where it is administered over HTTP, with the user of its address; null for a server without that.</summary>
    Uri? Administration { get; }

    /// <summary>Starts it, or starts it again with its data; completes when it takes clients.</summary>
    Task StartAsync();

    /// <summary>Stops it in order, keeping its data.</summary>
    Task StopAsync();

    /// <summary>Ends it without asking; what it has promised to keep is there when it starts again.</summary>
    Task KillAsync();

    /// <summary>Freezes it, connections and all.</summary>
    Task SuspendAsync();

    /// <summary>Lets it go on.</summary>
    Task ResumeAsync();
}
