using Ocpp.Micro.ChargePointSimulator.CommandLine;
using Ocpp.Micro.ChargePointSimulator.Tests.CentralSystem;

namespace Ocpp.Micro.ChargePointSimulator.Tests.CommandLine;

public sealed class SendCommandTests : CommandLineTest
{
    private const string Boot =
        """[2,"19223201","BootNotification",{"chargePointVendor":"VendorX","chargePointModel":"SingleSocketCharger"}]""";

    [Fact]
    public async Task Send_CallResult_PrintsBothFramesAsTheyWereAndExits0()
    {
        await using var system = await TestCentralSystem.StartAsync();

        var exitCode = await SendAsync(system, Boot, """[2,"2","Heartbeat",{}]""");

        Assert.Equal(ExitCode.AsExpected, exitCode);
        Assert.Equal(
            $$"""
            > {{Boot}}
            < [3,"19223201",{{Answers.Boot("Accepted", 300)}}]
            > [2,"2","Heartbeat",{}]
            < [3,"2",{"currentTime":"2026-01-31T10:00:00.000Z"}]

            """,
            Output.ToString());
        Assert.Equal("/test_charge_point", system.Handshake.Target);
    }

    [Fact]
    public async Task Send_CallError_Exits1()
    {
        await using var system = await TestCentralSystem.StartAsync();

        var exitCode = await SendAsync(system, """[2,"2","MakeCoffee",{}]""");

        Assert.Equal(ExitCode.Unexpected, exitCode);
        Assert.Contains("""< [4,"2","NotImplemented",""", Output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Send_Unanswered_WaitsForNothing()
    {
        await using var system = await TestCentralSystem.StartAsync(subprotocol: "ocpp2.1");

        var exitCode = await SendAsync(
            system,
            """[6,"1","NotifyPeriodicEventStream",{"id":1,"pending":0,"basetime":"2026-01-31T10:00:00Z","data":[{"t":0,"v":"1"}]}]""",
            """[2,"2","Heartbeat",{}]""",
            "--protocol",
            "2.1");

        Assert.Equal((ExitCode.AsExpected, 1), (exitCode, system.Sends.Count));
    }

    [Fact]
    public async Task Send_NoAnswer_Exits1AndSaysSo()
    {
        await using var system = await TestCentralSystem.StartAsync(_ => Answers.Silence);

        var exitCode = await SendAsync(system, Boot, "--call-timeout", "100ms");

        Assert.Equal(ExitCode.Unexpected, exitCode);
        Assert.Contains("no answer", Error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Send_ConnectionEnds_Exits1AndSaysHow()
    {
        TestCentralSystem reference = null!;
        await using var system = await TestCentralSystem.StartAsync(_ =>
        {
            reference.Drop();
            return Answers.Silence;
        });
        reference = system;

        var exitCode = await SendAsync(system, Boot);

        Assert.Equal(ExitCode.Unexpected, exitCode);
        Assert.Contains("connection ended: Lost", Error.ToString(), StringComparison.Ordinal);
    }

    private Task<int> SendAsync(TestCentralSystem system, params string[] arguments) =>
        SimulatorCommand.RunAsync(["send", "--url", system.Url.ToString(), .. arguments], Output, Error);
}
