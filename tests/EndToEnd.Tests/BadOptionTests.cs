using Ocpp.Micro.Testing.Processes;

namespace Ocpp.Micro.EndToEnd.Tests;

public sealed class BadOptionTests
{
    [Theory]
    [InlineData("Management:Port", "abc")]
    [InlineData("Gateway:Port", "abc")]
    [InlineData("Gateway:Port", "70000")]
    [InlineData("Gateway:Prot", "9000")]
    [InlineData("Lifetime:ShutdownTimeout", "soon")]
    [InlineData("Broker:Address", "no address")]
    [InlineData("Broker:Prefetch", "0")]
    [InlineData("Database:PostgreSql", "not a connection string")]
    [InlineData("Boot:HeartbeatInterval", "soon")]
    public async Task Start_BadValue_EndsWithOneLineThatNamesTheOption(string option, string value)
    {
        await using var service = ServiceProcess.Launch("services/all-in-one", (option, value));

        var exitCode = await service.Process.WaitForExitAsync(TimeSpan.FromSeconds(30));

        Assert.Equal(1, exitCode);
        Assert.StartsWith(option, Assert.Single(service.Output.TrimEnd().Split('\n')), StringComparison.Ordinal);
    }
}
