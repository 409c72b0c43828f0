using Ocpp.Micro.ChargePointSimulator.Transactions;
using Ocpp.Micro.Faults.Tests.ChargePoints;
using Ocpp.Micro.Faults.Tests.Parts;
using Ocpp.Micro.Faults.Tests.Schedules;

namespace Ocpp.Micro.Faults.Tests;

/// <summary>Charge points charge while everything around them dies and comes back. In the end they and the database agree.</summary>
public sealed class LedgerTests(SystemUnderFaults system)
{
    [Fact]
    public async Task Sessions_EveryPartDiesMeanwhile_LoseAndDoubleNothing()
    {
        var journal = new Journal("Ledger");
        var plan = new SessionPlan("") { MeterValues = 10, Interval = Scale.Of(TimeSpan.FromSeconds(1.2), TimeSpan.FromSeconds(6)) };
        var fleet = new FleetUnderFaults(system, "A", Scale.Of(24, 300), Scale.Of(1, 3), plan);
        var schedule = Scale.Of(Short(), Long());
        journal.Note(schedule);

        var run = fleet.Fleet.RunAsync(TestContext.Current.CancellationToken);
        Part[] parts = [.. system.Parts, new ChargePointsPart(fleet.Fleet.ChargePoints, Scale.Seed)];
        await FaultRun.RunAsync(schedule, parts, journal);
        journal.Note("the schedule is over");
        await FleetFindings.AssertNothingLostAsync(fleet, run, system, journal);
    }

    private static IReadOnlyList<Fault> Short() => FaultSchedule.Create(
        Scale.Seed,
        TimeSpan.FromSeconds(2),
        TimeSpan.FromSeconds(12),
        new(PartName.Broker, FaultKind.Restart, 1, TimeSpan.Zero),
        new(PartName.Database, FaultKind.Kill, 1, TimeSpan.FromSeconds(1)),
        new(PartName.Boot, FaultKind.Kill, 1, TimeSpan.FromSeconds(1)),
        new(PartName.Session, FaultKind.Kill, 2, TimeSpan.FromSeconds(1)),
        new(PartName.Device, FaultKind.Kill, 1, TimeSpan.FromSeconds(1)),
        new(PartName.Gateway1, FaultKind.Kill, 1, TimeSpan.FromSeconds(2)),
        new(PartName.ChargePoints, FaultKind.CutOff, 1, TimeSpan.Zero),
        new(PartName.ChargePoints, FaultKind.Silence, 2, TimeSpan.FromSeconds(1)));

    private static IReadOnlyList<Fault> Long() => FaultSchedule.Create(
        Scale.Seed,
        TimeSpan.FromSeconds(10),
        TimeSpan.FromSeconds(190),
        [
            new(PartName.Broker, FaultKind.Restart, 2, TimeSpan.FromSeconds(4)),
            new(PartName.Database, FaultKind.Restart, 1, TimeSpan.FromSeconds(4)),
            .. ((string[])[PartName.Boot, PartName.Session, PartName.Device, PartName.Energy, PartName.Certificate])
                .Select(static service => new FaultPlan(service, FaultKind.Kill, 2, TimeSpan.FromSeconds(4))),
            new(PartName.Gateway1, FaultKind.Kill, 1, TimeSpan.FromSeconds(10)),
            new(PartName.ChargePoints, FaultKind.CutOff, 5, TimeSpan.Zero),
            new(PartName.ChargePoints, FaultKind.Silence, 5, TimeSpan.FromSeconds(4)),
        ]);
}
