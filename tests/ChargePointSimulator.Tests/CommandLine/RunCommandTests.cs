using System.Text.Json;
using Ocpp.Micro.ChargePointSimulator.CommandLine;
using Ocpp.Micro.ChargePointSimulator.Tests.CentralSystem;
using Ocpp.Micro.Testing;

namespace Ocpp.Micro.ChargePointSimulator.Tests.CommandLine;

public sealed class RunCommandTests : CommandLineTest
{
    [Fact]
    public async Task Run_AllAnsweredAsExpected_Exits0WithASummary()
    {
        await using var system = await TestCentralSystem.StartAsync();

        var exitCode = await RunAsync(system, "--charge-points", "3", "--sessions", "2");

        Assert.Equal("", Error.ToString());
        Assert.Equal(ExitCode.AsExpected, exitCode);
        Assert.Contains("OK: 3 charge points, 6 sessions", Output.ToString(), StringComparison.Ordinal);
        Assert.Contains("StopTransaction", Output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_SharesOfVersions_AreKept()
    {
        await using var system = await TestCentralSystem.StartAsync(subprotocol: null);

        var exitCode = await RunAsync(
            system, "--charge-points", "4", "--protocol", "1.6", "--protocol", "2.0.1:2", "--protocol", "ocpp2.1",
            "--quirk", "ended-twice", "--quirk", "connector-zero", "--sequence", "evse", "--inventory");

        Assert.Equal(("", ExitCode.AsExpected), (Error.ToString(), exitCode));
        Assert.Equal(
            ["V16", "V201", "V201", "V21"],
            system.Calls.Where(call => call.Action == "BootNotification").Select(call => call.Version.ToString()).Order());
        Assert.Equal(6, system.Calls.Count(call => call["eventType"] == "Ended" && call["transactionInfo.stoppedReason"] == "Local"));
        Assert.Contains("NotifyReport", system.Actions);
    }

    [Fact]
    public async Task Run_IdTagForTheLongestOfItsVersion_IsTaken()
    {
        await using var system = await TestCentralSystem.StartAsync(subprotocol: null);

        var exitCode = await RunAsync(system, "--protocol", "2.0.1", "--id-tag", new string('x', 36));

        Assert.Equal(("", ExitCode.AsExpected), (Error.ToString(), exitCode));
    }

    [Theory]
    [InlineData("Authorize", Answers.Silence)]
    [InlineData("StatusNotification", """["InternalError","",{}]""")]
    [InlineData("Authorize", """{"idTagInfo":{"status":"Blocked"}}""")]
    [InlineData("Authorize", """{"idTagInfo":{"status":"Fine"}}""")]
    [InlineData("StartTransaction", """{"transactionId":1,"idTagInfo":{"status":"Invalid"}}""")]
    [InlineData("BootNotification", """{"status":"Rejected","currentTime":"2026-01-31T10:00:00Z","interval":900}""")]
    public async Task Run_OneActionNotAnsweredAsExpected_Exits1AndNamesIt(string action, string answer)
    {
        await using var system = await TestCentralSystem.StartAsync(call => call.Action == action ? answer : null);

        var exitCode = await RunAsync(system, "--call-timeout", "1s", "--online-timeout", "3s");

        Assert.Equal(ExitCode.Unexpected, exitCode);
        Assert.Contains($"CP0001 {action}: ", Output.ToString(), StringComparison.Ordinal);
        Assert.Contains("FAILED", Output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_NobodyListens_Exits1AndSaysWhy()
    {
        var exitCode = await SimulatorCommand.RunAsync(
            ["run", "--url", $"ws://127.0.0.1:{FreePort.Next()}", "--online-timeout", "1s"], Output, Error);

        Assert.Equal(ExitCode.Unexpected, exitCode);
        Assert.Contains("refused", Output.ToString(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Run_Duration_EndsAKeptRun()
    {
        await using var system = await TestCentralSystem.StartAsync();

        var exitCode = await RunAsync(system, "--keep-running", "--duration", "1s");

        Assert.Equal(ExitCode.AsExpected, exitCode);
    }

    [Fact]
    public async Task Run_Ledger_WritesTheAccountOfAllTransactions()
    {
        await using var system = await TestCentralSystem.StartAsync();
        var file = Path.GetTempFileName();

        await RunAsync(system, "--charge-points", "2", "--ledger", file);

        var ledger = JsonElement.Parse(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
        File.Delete(file);
        Assert.Equal(2, ledger.GetArrayLength());
        Assert.Equal(2, ledger[0].GetProperty("readings").GetArrayLength());
        Assert.Equal("Delivered", ledger[0].GetProperty("stop").GetProperty("delivery").GetString());
    }

    private Task<int> RunAsync(TestCentralSystem system, params string[] arguments) => SimulatorCommand.RunAsync(
        ["run", "--url", system.Url.ToString(), "--meter-values", "2", "--interval", "0s", .. arguments], Output, Error);
}
