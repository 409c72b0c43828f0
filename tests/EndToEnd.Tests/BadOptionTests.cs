using Ocpp.Micro.EndToEnd.Tests.Services;
using Ocpp.Micro.Testing.Processes;

namespace Ocpp.Micro.EndToEnd.Tests;

/// <summary>A bad option value keeps a service from starting and is named.</summary>
public sealed class BadOptionTests
{
    [Theory]
    [InlineData(ServiceName.AllInOne, "Management:Port", "abc")]
    [InlineData(ServiceName.AllInOne, "Gateway:CallTimeout", "soon")]
    [InlineData(ServiceName.Gateway, "Gateway:Port", "abc")]
    [InlineData(ServiceName.Gateway, "Gateway:Port", "70000")]
    [InlineData(ServiceName.Gateway, "Gateway:Prot", "9000")]
    [InlineData(ServiceName.Gateway, "Gateway:MaxFrameSize", "-1")]
    [InlineData(ServiceName.Gateway, "Lifetime:ShutdownTimeout", "soon")]
    [InlineData(ServiceName.Boot, "Boot:HeartbeatInterval", "-00:00:01")]
    [InlineData(ServiceName.Boot, "Boot:UnknownChargePoints", "Perhaps")]
    [InlineData(ServiceName.Boot, "Broker:Address", "no address")]
    [InlineData(ServiceName.Session, "Session:UnknownIdTags", "Perhaps")]
    [InlineData(ServiceName.Session, "Database:PostgreSql", "not a connection string")]
    [InlineData(ServiceName.Device, "Broker:Prefetch", "0")]
    [InlineData(ServiceName.Certificate, "Certificates:AuthorityFile", "/no/such/file")]
    public async Task Start_BadValue_EndsWithOneLineThatNamesTheOption(string folder, string option, string value)
    {
        await using var service = ServiceProcess.Launch(folder, (option, value));

        var exitCode = await service.Process.WaitForExitAsync(TimeSpan.FromSeconds(30));

        Assert.Equal(1, exitCode);
        Assert.StartsWith(option, Assert.Single(service.Output.TrimEnd().Split('\n')), StringComparison.Ordinal);
    }
}
