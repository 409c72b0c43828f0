using System.Globalization;
using Ocpp.Micro.ChargePointSimulator.Connection;
using Ocpp.Micro.ChargePointSimulator.Transactions;
using Ocpp.Micro.Faults.Tests.ChargePoints;
using Ocpp.Micro.Faults.Tests.Parts;
using Ocpp.Micro.Faults.Tests.Schedules;
using Ocpp.Micro.Testing;

namespace Ocpp.Micro.Faults.Tests;

/// <summary>Charge points charge, and the broker is not there: for a moment, and past its grace.</summary>
public sealed class BrokerAwayTests(SystemUnderFaults system)
{
    private const int TryAgainLater = 1013;

    private static readonly TimeSpan _back = Scale.Of(TimeSpan.FromSeconds(40), TimeSpan.FromSeconds(15));

    [Fact]
    public async Task Sessions_BrokerAwayForAMoment_AreOnlyLate()
    {
        var journal = new Journal("Broker away for a moment");
        var fleet = FleetOf("D1", Scale.Of(20, 200), Scale.Of(5, 10));
        var run = fleet.Fleet.RunAsync(TestContext.Current.CancellationToken);
        await UntilUnderWayAsync(fleet);

        // What a system that has just been started was too slow for does not count.
        var statistics = fleet.Fleet.Statistics;
        var before = (statistics.DeviationCount, statistics.Interrupted, statistics.Disconnects);
        journal.Note("the broker is cut off");
        await system.Broker.InflictAsync(FaultKind.CutOff, Scale.Of(TimeSpan.FromSeconds(1.5), TimeSpan.FromSeconds(5)));
        journal.Note("the broker is back");
        await FleetFindings.AssertNothingLostAsync(fleet, run, system, journal);
        Assert.Equal(before, (statistics.DeviationCount, statistics.Interrupted, statistics.Disconnects));
    }

    [Fact]
    public async Task Sessions_BrokerAwayPastItsGrace_AreSentAwayAndComeBack()
    {
        var journal = new Journal("Broker away past its grace");
        var chargePoints = Scale.Of(20, 200);
        var fleet = FleetOf("D2", chargePoints, Scale.Of(10, 40));
        var run = fleet.Fleet.RunAsync(TestContext.Current.CancellationToken);
        await UntilUnderWayAsync(fleet);

        journal.Note("the broker goes");
        var away = system.Broker.InflictAsync(
            Scale.Of(FaultKind.CutOff, FaultKind.Restart), Scale.Of(TimeSpan.FromSeconds(7), TimeSpan.FromMinutes(2)));
        await Eventually.IsTrueAsync(
            () => fleet.Fleet.ChargePoints.All(static chargePoint => !chargePoint.IsConnected),
            $"all are sent away\n{journal}", TimeSpan.FromMinutes(1));
        journal.Note("all were sent away");
        Assert.False(await system[PartName.Gateway1].Service.IsReadyAsync());
        Assert.False(await system[PartName.Gateway2].Service.IsReadyAsync());
        Assert.False(away.IsCompleted);
        await away;
        var returned = journal.Elapsed;
        journal.Note("the broker is back");
        await Eventually.IsTrueAsync(
            () => fleet.Fleet.ChargePoints.All(static chargePoint => chargePoint.IsOnline),
            $"all are back\n{journal}", TimeSpan.FromMinutes(1));
        var back = journal.Elapsed - returned;
        journal.Note(string.Create(CultureInfo.InvariantCulture, $"all are back after {back.TotalSeconds:0.0} s"));
        var report = await FleetFindings.AssertNothingLostAsync(fleet, run, system, journal);
        // The gateways do not give up at the same instant: who is sent away by one may still be taken by the other.
        Assert.InRange(report.Statistics.Ends.GetValueOrDefault((CloseReason.ClosedByCentralSystem, TryAgainLater)), chargePoints, 2 * chargePoints);
        Assert.Equal(
            [CloseReason.ClosedHere, CloseReason.ClosedByCentralSystem],
            report.Statistics.Ends.Keys.Select(static end => end.Reason).Distinct().Order());
        Assert.True(back < _back, $"They took {back}.");
    }

    private FleetUnderFaults FleetOf(string prefix, int chargePoints, int readings) => new(
        system, prefix, chargePoints, sessions: 1,
        new SessionPlan("") { MeterValues = readings, Interval = Scale.Of(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(5)) });

    private Task UntilUnderWayAsync(FleetUnderFaults fleet) => Eventually.IsTrueAsync(
        async () => await system.Database.CountAsync($"session.meter_readings WHERE charge_point_id LIKE '{fleet.Prefix}%'")
            >= fleet.Fleet.ChargePoints.Count * 2,
        "the sessions are under way",
        TimeSpan.FromMinutes(2));
}
