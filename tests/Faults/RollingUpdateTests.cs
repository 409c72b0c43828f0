using System.Globalization;
using Ocpp.Micro.ChargePointSimulator.Statistics;
using Ocpp.Micro.ChargePointSimulator.Transactions;
using Ocpp.Micro.Faults.Tests.ChargePoints;
using Ocpp.Micro.Faults.Tests.Network;
using Ocpp.Micro.Faults.Tests.Parts;
using Ocpp.Micro.Faults.Tests.Schedules;
using Ocpp.Micro.Testing;

namespace Ocpp.Micro.Faults.Tests;

/// <summary>Two gateways are replaced one after the other, as a Deployment does it: a new one is ready before an old one goes.</summary>
public sealed class RollingUpdateTests(SystemUnderFaults system)
{
    private const int Gateways = 2;

    // A second is a short time: what is even on the whole has a few more in one and a few less in the next.
    private const double Chance = 1.25;

    private static readonly int _chargePoints = Scale.Of(600, 5000);
    private static readonly TimeSpan _interval = Scale.Of(TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(10));
    private static readonly TimeSpan _closeSpan = Scale.Of(TimeSpan.FromSeconds(4), TimeSpan.FromSeconds(10));
    private static readonly TimeSpan _minReady = Scale.Of(TimeSpan.FromSeconds(6), TimeSpan.FromSeconds(30));

    [Fact]
    public async Task Gateways_ReplacedOneByOne_AreNotNoticedButByReconnecting()
    {
        var journal = new Journal("Rolling update");
        int[] ports = [FreePort.Next(), FreePort.Next(), FreePort.Next(), FreePort.Next()];
        await using var first = Gateway(1, ports);
        await using var second = Gateway(2, ports);
        await using var third = Gateway(3, ports);
        await using var fourth = Gateway(4, ports);
        await using var front = new TcpProxy(ports[..Gateways]);
        await Task.WhenAll(first.BeginAsync(), second.BeginAsync());

        var charging = new FleetUnderFaults(
            system, "R", _chargePoints / 10, sessions: 1, new SessionPlan("") { MeterValues = 10, Interval = _interval }, front: front);
        var idle = new FleetUnderFaults(
            system, "S", _chargePoints - (_chargePoints / 10), sessions: 0, new SessionPlan(""), keepRunning: true, heartbeats: _interval, front);
        using var over = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var waiting = idle.Fleet.RunAsync(over.Token);
        await UntilOnlineAsync(idle, journal);
        var run = charging.Fleet.RunAsync(TestContext.Current.CancellationToken);
        await UntilOnlineAsync(charging, journal);
        journal.Note($"{_chargePoints} charge points are connected");

        var begun = TimeProvider.System.GetUtcNow();
        await ReplaceAsync(front, (first, ports[0]), (third, ports[2]), journal);
        await ReplaceAsync(front, (second, ports[1]), (fourth, ports[3]), journal);
        var tried = Peak("tried", [.. charging.Attempts, .. idle.Attempts], begun, journal);
        Peak("done", [.. charging.Connects, .. idle.Connects], begun, journal);

        await FleetFindings.AssertNothingLostAsync(charging, run, system, journal);
        await over.CancelAsync();
        await waiting;
        AssertAllAnswered(charging, journal);
        AssertAllAnswered(idle, journal);
        Assert.InRange(tried, 1, Chance * Closed / _closeSpan.TotalSeconds);
    }

    // By the last of two, which has half of what the first one had beside its own: docs/operations.md.
    private static double Closed => (double)_chargePoints / Gateways * Math.Pow(1 + (1.0 / Gateways), Gateways - 1);

    private ServicePart Gateway(int number, int[] ports) =>
        system.CreateGateway($"rolling-gateway-{number}", ports[number - 1], ("Gateway:CloseSpan", $"{_closeSpan}"));

    private static async Task ReplaceAsync(TcpProxy front, (ServicePart Part, int Port) old, (ServicePart Part, int Port) next, Journal journal)
    {
        await next.Part.BeginAsync();
        front.Add(next.Port);

        // What preStop waits for: a Service forgets a pod that is going before the pod hears of it.
        front.Remove(old.Port);
        journal.Note($"{old.Part.Name} goes");
        await old.Part.EndAsync();
        journal.Note($"{old.Part.Name} has gone");
        await Task.Delay(_minReady, TimeProvider.System);
    }

    private static int Peak(string what, IEnumerable<DateTimeOffset> reconnects, DateTimeOffset since, Journal journal)
    {
        var seconds = reconnects.Where(at => at >= since).CountBy(static at => at.ToUnixTimeSeconds()).OrderBy(static second => second.Key).ToArray();
        var peak = seconds.Select(static second => second.Value).DefaultIfEmpty().Max();
        journal.Note(string.Create(
            CultureInfo.InvariantCulture,
            $"{seconds.Sum(static second => second.Value)} reconnects {what}, {peak} in the second that had the most; {string.Join(' ', seconds.Select(static second => second.Value))}"));
        return peak;
    }

    private static void AssertAllAnswered(FleetUnderFaults fleet, Journal journal)
    {
        var statistics = fleet.Fleet.Statistics;
        journal.Note($"{fleet.Prefix}: {statistics.Calls} CALLs, {statistics.Interrupted} crossed the end of their connection");

        Assert.Empty(statistics.Deviations);
        Assert.Equal(0, statistics.Count(VerdictKind.TimedOut));
        Assert.Equal(0, statistics.FailedConnects);
        Assert.Empty(statistics.Refusals);
    }

    private static Task UntilOnlineAsync(FleetUnderFaults fleet, Journal journal) => Eventually.IsTrueAsync(
        () => fleet.Fleet.ChargePoints.All(static chargePoint => chargePoint.IsOnline), $"all are online\n{journal}", TimeSpan.FromMinutes(5));
}
