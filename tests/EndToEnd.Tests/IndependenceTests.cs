using System.Diagnostics;
using System.Text.RegularExpressions;
using Ocpp.Micro.EndToEnd.Tests.Services;
using Ocpp.Micro.Testing;
using Ocpp.Micro.Testing.Processes;

namespace Ocpp.Micro.EndToEnd.Tests;

/// <summary>The service of docs/adding-a-service.md, built from the page itself, joins a system that goes on running.</summary>
public sealed partial class IndependenceTests(RabbitMqFixture rabbitMq, PostgreSqlFixture postgreSql)
{
    private const string Alarm = """[2,"1","DoorAlarm",{"door":"front","timestamp":"2026-11-22T12:00:00Z"}]""";
    private const string Quick = """[2,"2","SelfTest",{"seconds":0}]""";
    private const string TakesLong = """[2,"3","SelfTest",{"seconds":60}]""";

    [Fact]
    public async Task NewService_JoinsAndDies_OthersRunUntouched()
    {
        var project = await BuildDocumentedServiceAsync();
        await using var system = await DistributedSystem.StartAsync(rabbitMq, postgreSql, ("Gateway:CallTimeout", "00:00:05"));
        await using var chargePoint = await system.ConnectAsync("CP-independence");

        Assert.StartsWith("""[4,"1","NotImplemented",""", await chargePoint.CallAsync(Alarm), StringComparison.Ordinal);
        Assert.StartsWith("""[4,"2","NotImplemented",""", await chargePoint.CallAsync(Quick), StringComparison.Ordinal);

        await using var service = await ServiceProcess.StartAsync(project, system.Settings);
        Assert.Equal("""[3,"1",{}]""", await chargePoint.CallAsync(Alarm));
        Assert.Equal("""[3,"2",{"passed":true}]""", await chargePoint.CallAsync(Quick));

        await chargePoint.SendAsync(TakesLong);
        await Eventually.IsTrueAsync(
            () => service.Output.Contains("tests for 60 s", StringComparison.Ordinal), "the call is being handled");
        var asked = Stopwatch.GetTimestamp();
        await service.Process.KillAsync();
        Assert.StartsWith("""[4,"3","InternalError",""", await chargePoint.ReceiveAsync(), StringComparison.Ordinal);
        Assert.InRange(Stopwatch.GetElapsedTime(asked), TimeSpan.Zero, TimeSpan.FromSeconds(6));
    }

    // The page's code blocks name their files; written to a folder as deep as services/security-service, their references hold.
    private static async Task<string> BuildDocumentedServiceAsync()
    {
        const string Folder = "artifacts/security-service";
        var target = Directory.CreateDirectory(Path.Combine(Repository.Root, Folder));
        var page = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "docs/adding-a-service.md"));
        foreach (Match block in FileBlock().Matches(page))
            await File.WriteAllTextAsync(Path.Combine(target.FullName, block.Groups["name"].Value), block.Groups["text"].Value);

        await ChildProcess.RunAsync(
            "dotnet", "build", target.FullName, "-c", Repository.Configuration, "-nodeReuse:false", "-p:BuildProjectReferences=false");
        return Folder;
    }

    [GeneratedRegex(@"^```\w+ services/security-service/(?<name>\S+)\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex FileBlock();
}
