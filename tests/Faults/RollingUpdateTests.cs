using System.Globalization;
using Ocpp.Micro.ChargePointSimulator.Statistics;
using Ocpp.Micro.ChargePointSimulator.Transactions;
using Ocpp.Micro.Faults.Tests.ChargePoints;
using Ocpp.Micro.Faults.Tests.Parts;
using Ocpp.Micro.Faults.Tests.Schedules;
using Ocpp.Micro.Testing;

namespace Ocpp.Micro.Faults.Tests;

/// <summary>Two gateways are replaced one after the other, as a Deployment does it: a new one is ready before an old one goes.</summary>
public sealed class RollingUpdateTests(SystemUnderFaults system)
{
    private const int Gateways = 2;
    private const double LeastClosedPerSecond = 100;

    // A second is a short time: what is even on the whole has a few more in one and a few less in the next.
    private const double Chance = 1.25;

    private static readonly TimeSpan _interval = Scale.Of(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(10));
    private static readonly TimeSpan _closeSpan = Scale.Of(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(10));
    private static readonly TimeSpan _minReady = Scale.Of(TimeSpan.FromSeconds(3), TimeSpan.FromSeconds(30));

    [Fact]
    public async Task Gateways_ReplacedOneByOne_AreNotNoticedButByReconnecting()
    {
        var journal = new Journal("Rolling update");
        var chargePoints = Scale.Of(60, 5000);
        var charging = new FleetUnderFaults(
            system, "R", chargePoints / 10, sessions: 1, new SessionPlan("") { MeterValues = 20, Interval = _interval });
        var idle = new FleetUnderFaults(
            system, "S", chargePoints - (chargePoints / 10), sessions: 0, new SessionPlan(""), keepRunning: true, heartbeats: _interval);
        using var over = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var waiting = idle.Fleet.RunAsync(over.Token);
        await UntilOnlineAsync(idle, journal);
        var run = charging.Fleet.RunAsync(TestContext.Current.CancellationToken);
        await UntilOnlineAsync(charging, journal);
        journal.Note($"{chargePoints} charge points are connected");

        var port = FreePort.Next();
        await using var surge = system.CreateGateway(PartName.Gateway3, port);
        var begun = TimeProvider.System.GetUtcNow();
        await ReplaceAsync(surge, port, journal);
        var peak = Peak([.. charging.ConnectsSince(begun), .. idle.ConnectsSince(begun)], journal);

        await EndSurgeAsync(surge, port, journal);
        await FleetFindings.AssertNothingLostAsync(charging, run, system, journal);
        await over.CancelAsync();
        await waiting;
        AssertAllAnswered(charging, journal);
        AssertAllAnswered(idle, journal);
        Assert.InRange(peak, 1, Chance * Expected(chargePoints));
    }

    // Closed by the last of two, each second: docs/operations.md has how.
    private static double Expected(int chargePoints)
    {
        var closed = (double)chargePoints / Gateways * Math.Pow(1 + (1.0 / Gateways), Gateways - 1);
        return closed / Math.Min(_closeSpan.TotalSeconds, closed / LeastClosedPerSecond);
    }

    private async Task ReplaceAsync(ServicePart surge, int port, Journal journal)
    {
        await surge.BeginAsync();
        system.Front.Add(port);
        await RetireAsync(PartName.Gateway1, system.PortOf(0), journal);
        await system[PartName.Gateway1].BeginAsync();
        system.Front.Add(system.PortOf(0));
        await RetireAsync(PartName.Gateway2, system.PortOf(1), journal);
    }

    private async Task EndSurgeAsync(ServicePart surge, int port, Journal journal)
    {
        await system[PartName.Gateway2].BeginAsync();
        system.Front.Add(system.PortOf(1));
        system.Front.Remove(port);
        await surge.EndAsync();
        journal.Note("the two are in their places again");
    }

    private async Task RetireAsync(string name, int port, Journal journal)
    {
        // What preStop waits for: a Service forgets a pod that is going before the pod hears of it.
        system.Front.Remove(port);
        journal.Note($"{name} goes");
        await system[name].EndAsync();
        journal.Note($"{name} has gone");
        await Task.Delay(_minReady, TimeProvider.System);
    }

    private static int Peak(IReadOnlyCollection<DateTimeOffset> connects, Journal journal)
    {
        var peak = connects.CountBy(static at => at.ToUnixTimeSeconds()).Max(static second => second.Value);
        journal.Note(string.Create(CultureInfo.InvariantCulture, $"{connects.Count} reconnects, {peak} in the second that had the most"));
        return peak;
    }

    private static void AssertAllAnswered(FleetUnderFaults fleet, Journal journal)
    {
        var statistics = fleet.Fleet.Statistics;
        journal.Note($"{fleet.Prefix}: {statistics.Calls} CALLs, {statistics.Interrupted} crossed the end of their connection");

        Assert.Equal(0, statistics.Count(VerdictKind.TimedOut));
        Assert.Equal(0, statistics.Count(VerdictKind.CallError));
        Assert.Equal(0, statistics.DeviationCount);
        Assert.Equal(0, statistics.FailedConnects);
        Assert.Empty(statistics.Refusals);
    }

    private static Task UntilOnlineAsync(FleetUnderFaults fleet, Journal journal) => Eventually.IsTrueAsync(
        () => fleet.Fleet.ChargePoints.All(static chargePoint => chargePoint.IsOnline), $"all are online\n{journal}", TimeSpan.FromMinutes(5));
}
