namespace Ocpp.Micro.Testing.Servers;

/// <summary>Decides where a server for tests comes from: an address in the environment, else Docker, else the programs on this machine.</summary>
internal static class TestServers
{
    /// <summary>Starts the first that is to be had.</summary>
    /// <param name="addressed">The server named in the environment; null when none is, or when the test wants one for itself.</param>
    /// <param name="container">Makes the container; throws where no engine answers.</param>
    /// <param name="local">Makes the local server; null where its programs are not installed.</param>
    /// <param name="advice">What to install, for the failure's message.</param>
    public static async Task<ITestServer> StartAsync(
        ITestServer? addressed, Func<ITestServer> container, Func<ITestServer?> local, string advice)
    {
        if (addressed is not null)
        {
            await addressed.StartAsync();
            return addressed;
        }

        // An engine may answer and still have no image and no way to one; the programs on the machine are as good.
        Exception? noContainer;
        try
        {
            return await StartOrDisposeAsync(container());
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            noContainer = exception;
        }

        return local() is { } server
            ? await StartOrDisposeAsync(server)
            : throw new InvalidOperationException(advice, noContainer);
    }

    private static async Task<ITestServer> StartOrDisposeAsync(ITestServer server)
    {
        try
        {
            await server.StartAsync();
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }
}
