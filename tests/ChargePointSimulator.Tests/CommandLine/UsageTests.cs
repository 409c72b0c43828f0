using Ocpp.Micro.ChargePointSimulator.CommandLine;

namespace Ocpp.Micro.ChargePointSimulator.Tests.CommandLine;

public sealed class UsageTests : CommandLineTest
{
    [Theory]
    [InlineData("--charge-points", "none")]
    [InlineData("--charge-points", "0")]
    [InlineData("--charge-points", "100001")]
    [InlineData("--connectors", "-1")]
    [InlineData("--sessions", "1.5")]
    [InlineData("--meter-values", "ten")]
    [InlineData("--interval", "10")]
    [InlineData("--interval", "-1s")]
    [InlineData("--ramp-up", "soon")]
    [InlineData("--call-timeout", "1000h")]
    [InlineData("--duration", "1 day")]
    [InlineData("--url", "http://localhost:9000")]
    [InlineData("--url", "localhost")]
    [InlineData("--secure-url", "ws://localhost:9000")]
    [InlineData("--ca", "nowhere.pem")]
    [InlineData("--certificate", "nowhere.pem")]
    [InlineData("--protocol", "ocpp1.5")]
    [InlineData("--protocol", "2.0.1:0")]
    [InlineData("--protocol", "2.1:many")]
    [InlineData("--sequence", "fleet")]
    [InlineData("--quirk", "sings")]
    [InlineData("--retry-id", "other")]
    [InlineData("--unique-ids", "7")]
    [InlineData("--id-tag", "AN-ID-TAG-TOO-LONG-{n}")]
    public async Task Run_BadValue_Exits2AndNamesTheOption(string option, string value)
    {
        var exitCode = await SimulatorCommand.RunAsync(["run", option, value], Output, Error);

        Assert.Equal(ExitCode.BadUsage, exitCode);
        Assert.Contains(option, Error.ToString(), StringComparison.Ordinal);
        Assert.Contains($"'{value}'", Error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("run --charge-point 1")]
    [InlineData("run --charge-points")]
    [InlineData("run --key CP1.key")]
    [InlineData("send")]
    [InlineData("drive")]
    [InlineData("")]
    public async Task Usage_NotUnderstood_Exits2(string arguments)
    {
        var exitCode = await SimulatorCommand.RunAsync(
            arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries), Output, Error);

        Assert.Equal(ExitCode.BadUsage, exitCode);
        Assert.NotEqual("", Error.ToString());
    }

    [Fact]
    public async Task Help_Run_Exits0()
    {
        var exitCode = await SimulatorCommand.RunAsync(["run", "--help"], Output, Error);

        Assert.Equal(ExitCode.AsExpected, exitCode);
        Assert.Contains("--charge-points", Output.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("500ms", 0.5)]
    [InlineData("10s", 10)]
    [InlineData("1.5m", 90)]
    [InlineData("2h", 7200)]
    [InlineData("00:01:30", 90)]
    [InlineData("0s", 0)]
    public void Durations_WithUnitOrColons_AreUnderstood(string text, double seconds)
    {
        Assert.True(Durations.TryParse(text, out var duration));

        Assert.Equal(TimeSpan.FromSeconds(seconds), duration);
    }
}
