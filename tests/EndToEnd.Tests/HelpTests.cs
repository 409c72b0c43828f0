using Ocpp.Micro.Testing.Processes;

namespace Ocpp.Micro.EndToEnd.Tests;

/// <summary>Who asks a service for help is told of its options; nothing starts.</summary>
public sealed class HelpTests
{
    [Theory]
    [InlineData(ServiceName.AllInOne, "--Gateway:Port")]
    [InlineData(ServiceName.Gateway, "--Gateway:Port")]
    [InlineData(ServiceName.Boot, "--Boot:HeartbeatInterval")]
    [InlineData(ServiceName.Session, "--Session:UnknownIdTags")]
    [InlineData(ServiceName.Device, "--Database:PostgreSql")]
    [InlineData(ServiceName.Energy, "--Broker:Address")]
    [InlineData(ServiceName.Certificate, "--Certificates:AuthorityFile")]
    [InlineData(ServiceName.Operator, "--OperatorApi:Port")]
    public async Task Start_AskedForHelp_TellsOfTheOptionsAndEnds(string folder, string option)
    {
        await using var process = ChildProcess.Start("dotnet", [Repository.AssemblyOf(folder), "--help"], new Dictionary<string, string?>());

        Assert.Equal(0, await process.WaitForExitAsync(TimeSpan.FromSeconds(60)));
        Assert.Contains(option, process.Output, StringComparison.Ordinal);
        Assert.Contains("docs/configuration.md", process.Output, StringComparison.Ordinal);
    }
}
