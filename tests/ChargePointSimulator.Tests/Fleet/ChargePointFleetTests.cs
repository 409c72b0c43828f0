using Ocpp.Micro.ChargePointSimulator.Bookkeeping;
using Ocpp.Micro.ChargePointSimulator.Fleet;
using Ocpp.Micro.ChargePointSimulator.Tests.CentralSystem;
using Ocpp.Micro.Contracts;
using Ocpp.Micro.Testing;

namespace Ocpp.Micro.ChargePointSimulator.Tests.Fleet;

public sealed class ChargePointFleetTests
{
    [Fact]
    public async Task RunAsync_FriendlyCentralSystem_IsAsExpectedAndComplete()
    {
        await using var system = await TestCentralSystem.StartAsync();
        var fleet = new ChargePointFleet(Options(system) with { ChargePoints = 20, Sessions = 2 });

        var report = await fleet.RunAsync(TestContext.Current.CancellationToken);

        Assert.Empty(report.Statistics.Deviations);
        Assert.True(report.AsExpected);
        Assert.Equal((40, 0), (report.Progress.FinishedSessions, report.Undelivered));
        Assert.Equal(system.Calls.Count, report.Statistics.Calls);
        Assert.Equal(200, report.Statistics.Actions.Single(action => action.Action == "MeterValues").Answered);
        Assert.Equal(40, fleet.Ledger!.Transactions.Count);
        Assert.All(fleet.Ledger.Transactions, transaction => Assert.Equal(Delivery.Delivered, transaction.Stop!.Delivery));
    }

    [Fact]
    public async Task RunAsync_IdsAndTags_AreDealtOutByNumber()
    {
        await using var system = await TestCentralSystem.StartAsync();
        var fleet = new ChargePointFleet(Options(system) with
        {
            ChargePoints = 3,
            FirstNumber = 99,
            IdPrefix = "LADE-",
            IdTags = ["A{n}", "B"],
        });

        await fleet.RunAsync(TestContext.Current.CancellationToken);

        Assert.Equal(
            ["LADE-0099 A0099", "LADE-0100 B", "LADE-0101 A0101"],
            system.Calls.Where(call => call.Action == "Authorize").Select(call => $"{call.ChargePointId} {call["idTag"]}").Order());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task RunAsync_ConnectionLostOnce_CountsUnlessReconnectsAreAllowed(bool allowed)
    {
        var drop = 1;
        TestCentralSystem reference = null!;
        await using var system = await TestCentralSystem.StartAsync(call =>
        {
            if (call.Action != "MeterValues" || Interlocked.Exchange(ref drop, 0) == 0)
            {
                return null;
            }

            reference.Drop();
            return Answers.Silence;
        });
        reference = system;

        var report = await new ChargePointFleet(Options(system) with { AllowReconnects = allowed })
            .RunAsync(TestContext.Current.CancellationToken);

        Assert.Equal(allowed, report.AsExpected);
        Assert.Equal((0, 1L), (report.Undelivered, report.Statistics.Interrupted));
    }

    [Fact]
    public async Task RunAsync_SeveralVersions_AreDealtOutInTurn()
    {
        await using var system = await TestCentralSystem.StartAsync(subprotocol: null);
        var fleet = new ChargePointFleet(Options(system) with
        {
            ChargePoints = 6,
            Versions = [OcppVersion.V16, OcppVersion.V201, OcppVersion.V21],
        });

        var report = await fleet.RunAsync(TestContext.Current.CancellationToken);

        Assert.True(report.AsExpected, string.Join('\n', report.Statistics.Deviations));
        Assert.Equal(
            ["CP0001 V16", "CP0002 V201", "CP0003 V21", "CP0004 V16", "CP0005 V201", "CP0006 V21"],
            system.Calls.Where(call => call.Action == "Authorize").Select(call => $"{call.ChargePointId} {call.Version}").Order());
        Assert.Equal(
            Enumerable.Repeat("250 500 750 1000 1250 to 1250", 6),
            fleet.Ledger!.Transactions.Select(
                entry => $"{string.Join(' ', entry.Readings.Select(reading => reading.EnergyWh))} to {entry.Stop!.MeterStop}"));
    }

    [Fact]
    public async Task RunAsync_NeverAccepted_SaysSoForTheChargePoint()
    {
        await using var system = await TestCentralSystem.StartAsync(
            call => call.Action == "BootNotification" ? Answers.Boot("Pending", 300) : null);
        var fleet = new ChargePointFleet(Options(system) with { OnlineTimeout = TimeSpan.FromSeconds(1) });

        var report = await fleet.RunAsync(TestContext.Current.CancellationToken);

        Assert.False(report.AsExpected);
        Assert.Contains(report.Statistics.Deviations, deviation => deviation.Detail == "not accepted, but Pending");
    }

    [Fact]
    public async Task RunAsync_CancelledWhileKeptRunning_StopsSessionsAndIsAsExpected()
    {
        await using var system = await TestCentralSystem.StartAsync();
        using var end = new CancellationTokenSource();
        var fleet = new ChargePointFleet(Options(system) with
        {
            ChargePoints = 5,
            KeepRunning = true,
            Plan = new("") { MeterValues = null },
        });
        var run = fleet.RunAsync(end.Token);
        await Eventually.IsTrueAsync(
            () => system.Calls.Count(call => call.Action == "StartTransaction") == 5, "all sessions have begun");

        await end.CancelAsync();
        var report = await run;

        Assert.True(report.AsExpected);
        Assert.Equal(0, report.Undelivered);
        Assert.Equal(5, system.Calls.Count(call => call.Action == "StopTransaction"));
    }

    private static FleetOptions Options(TestCentralSystem system) => new()
    {
        Template = new()
        {
            Connection = new() { Url = system.Url, ChargePointId = "" },
            ReconnectAfter = TimeSpan.FromMilliseconds(20),
        },
        Plan = new("") { MeterValues = 5, Interval = TimeSpan.Zero },
    };
}
