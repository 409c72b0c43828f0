using Ocpp.Micro.ChargePointSimulator.Transactions;
using Ocpp.Micro.Faults.Tests.ChargePoints;
using Ocpp.Micro.Faults.Tests.Parts;
using Ocpp.Micro.Faults.Tests.Schedules;

namespace Ocpp.Micro.Faults.Tests;

/// <summary>Nothing dies: processes stand still longer than anybody waits for them, and the way to the database goes silent.</summary>
public sealed class StandstillTests(SystemUnderFaults system)
{
    [Fact]
    public async Task Sessions_PartsStandStillMeanwhile_LoseAndDoubleNothing()
    {
        var journal = new Journal("Standstill");
        var plan = new SessionPlan("") { MeterValues = Scale.Of(10, 30), Interval = Scale.Of(TimeSpan.FromSeconds(1.5), TimeSpan.FromSeconds(5)) };
        var fleet = new FleetUnderFaults(system, "E", Scale.Of(20, 200), sessions: 1, plan);
        var schedule = Scale.Of(Short(), Long());
        journal.Note(schedule);

        var run = fleet.Fleet.RunAsync(TestContext.Current.CancellationToken);
        await FaultRun.RunAsync(schedule, system.Parts, journal);
        journal.Note("the schedule is over");
        await FleetFindings.AssertNothingLostAsync(fleet, run, system, journal);
    }

    // A gateway past its lease of 1.5 s, a service past the deadline of 8 s.
    private static IReadOnlyList<Fault> Short() =>
    [
        new(TimeSpan.FromSeconds(3), PartName.Gateway2, FaultKind.Freeze, TimeSpan.FromSeconds(4)),
        new(TimeSpan.FromSeconds(4), PartName.Session, FaultKind.Freeze, TimeSpan.FromSeconds(9)),
        new(TimeSpan.FromSeconds(5), PartName.Boot, FaultKind.Freeze, TimeSpan.FromSeconds(3)),
        new(TimeSpan.FromSeconds(14), PartName.Database, FaultKind.Silence, TimeSpan.FromSeconds(3)),
    ];

    // A gateway past its lease of 15 s, services past the deadline of 25 s, the database for 20 s; the broker for less than its heartbeat.
    // The gateway by itself: one that stands still while deadlines pass answers when it goes on, which may be later than 30 s.
    private static IReadOnlyList<Fault> Long() =>
    [
        new(TimeSpan.FromSeconds(10), PartName.Session, FaultKind.Freeze, TimeSpan.FromSeconds(30)),
        new(TimeSpan.FromSeconds(55), PartName.Gateway2, FaultKind.Freeze, TimeSpan.FromSeconds(20)),
        new(TimeSpan.FromSeconds(80), PartName.Database, FaultKind.Silence, TimeSpan.FromSeconds(20)),
        new(TimeSpan.FromSeconds(110), PartName.Boot, FaultKind.Freeze, TimeSpan.FromSeconds(30)),
        new(TimeSpan.FromSeconds(120), PartName.Broker, FaultKind.Freeze, TimeSpan.FromSeconds(5)),
        new(TimeSpan.FromSeconds(130), PartName.Database, FaultKind.Freeze, TimeSpan.FromSeconds(8)),
        new(TimeSpan.FromSeconds(145), PartName.Session, FaultKind.Silence, TimeSpan.FromSeconds(10)),
    ];
}
