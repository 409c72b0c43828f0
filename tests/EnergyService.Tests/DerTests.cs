using Ocpp.Micro.Contracts.Facts;
using Ocpp.Micro.Contracts.V21;
using Ocpp.Micro.EnergyService.Data;
using Ocpp.Micro.Testing;
using Ocpp.Micro.Testing.Databases;

namespace Ocpp.Micro.EnergyService.Tests;

public sealed class DerOnSqliteTests() : DerTests(new SqliteUnderTest());

public sealed class DerOnPostgreSqlTests(PostgreSqlFixture server) : DerTests(new PostgreSqlUnderTest(server));

/// <summary>OCPP 2.1 part 2, block R.</summary>
public abstract class DerTests(DatabaseUnderTest database) : EnergyServiceTests(database)
{
    private static readonly NotifyDERAlarmRequest _alarm =
        new(DERControlEnum.HVMustTrip, Noon.AddMinutes(-1), GridEventFaultEnum.OverVoltage, ExtraInfo: "L1");

    [Fact]
    public async Task HandleAsync_AlarmAndItsEnd_AreKeptAndPublished()
    {
        var service = await StartAsync();

        await service.CallAsync(_alarm);
        await service.CallAsync(_alarm with { Timestamp = Noon, AlarmEnded = true });

        Assert.Equal(
            [("HVMustTrip", "OverVoltage", false, "L1", Noon.AddMinutes(-1)), ("HVMustTrip", "OverVoltage", true, "L1", Noon)],
            (await AllAsync<DerAlarm>(service)).OrderBy(alarm => alarm.At).Select(
                alarm => (alarm.ControlType, alarm.GridEventFault, alarm.HasEnded, alarm.ExtraInfo, alarm.At)));
        await service.Facts.OfAsync<DerAlarmChanged>(2);
        Assert.Equal(
            [(Noon.AddMinutes(-1), "OverVoltage", false), (Noon, "OverVoltage", true)],
            service.Facts.Published.OfType<DerAlarmChanged>().Select(fact => (fact.OccurredAt, fact.GridEventFault, fact.HasEnded)));
    }

    [Fact]
    public async Task HandleAsync_AlarmToldAgain_IsOneRow()
    {
        var service = await StartAsync();
        await service.CallAsync(_alarm with { GridEventFault = null });
        service.Clock.Advance(TimeSpan.FromMinutes(1));

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => service.CallAsync(_alarm with { GridEventFault = null })));

        Assert.Single(await AllAsync<DerAlarm>(service));
        Assert.Null(Assert.Single(await service.Facts.OfAsync<DerAlarmChanged>(1)).GridEventFault);
    }

    [Fact]
    public async Task HandleAsync_ControlStartsTwiceAndEnds_IsTwoRows()
    {
        var service = await StartAsync();

        await service.CallAsync(new NotifyDERStartStopRequest("c1", true, Noon, ["c0", "c9"]));
        await service.CallAsync(new NotifyDERStartStopRequest("c1", true, Noon, ["c0", "c9"]));
        await service.CallAsync(new NotifyDERStartStopRequest("c1", false, Noon.AddMinutes(5)));

        Assert.Equal(
            [("c1", true, """["c0","c9"]"""), ("c1", false, null)],
            (await AllAsync<DerControlSwitch>(service)).OrderBy(row => row.At).Select(row => (row.ControlId, row.HasStarted, row.SupersededIds)));
        var facts = await service.Facts.OfAsync<DerControlSwitched>(2);
        Assert.Equal(2, facts.Count);
        Assert.Equal(["c0", "c9"], facts[0].SupersededIds);
        Assert.Empty(facts[1].SupersededIds);
    }

    [Fact]
    public async Task HandleAsync_ReportOfControlsInParts_IsHeldOnceWhole()
    {
        var service = await StartAsync();
        var fixedVar = new FixedVarGet(new(1, 44.5m, DERUnitEnum.PctMaxW), "v1", IsDefault: false, IsSuperseded: true);

        await service.CallAsync(new ReportDERControlRequest(3, FixedVar: [fixedVar], Tbc: true));
        Assert.DoesNotContain(await AllAsync<ReportedDerControl>(service), control => control.IsHeld);
        await service.CallAsync(new ReportDERControlRequest(3, Gradient: [new(new(1, 2m, 3m), "g1")]));

        Assert.Equal(
            [("FixedVar", "v1", false, true, true), ("Gradients", "g1", null, null, true)],
            (await AllAsync<ReportedDerControl>(service)).OrderBy(control => control.ControlType, StringComparer.Ordinal).Select(
                control => (control.ControlType, control.ControlId, control.IsDefault, control.IsSuperseded, control.IsHeld)));
        Assert.Equal((ReportKind.DerControls, 3), Assert.Single(
            (await service.Facts.OfAsync<ReportCompleted>(1)).Select(fact => (fact.Kind, fact.RequestId))));
    }

    [Fact]
    public async Task HandleAsync_LaterReport_ReplacesControlsOfItsTypes()
    {
        var service = await StartAsync();
        await service.CallAsync(new ReportDERControlRequest(
            3, Gradient: [new(new(1, 2m, 3m), "g1"), new(new(1, 2m, 3m), "g2")], EnterService: [Enter("e1")]));
        service.Clock.Advance(TimeSpan.FromHours(1));

        await service.CallAsync(new ReportDERControlRequest(4, Gradient: [new(new(1, 2m, 3m), "g2")]));

        Assert.Equal(
            ["e1", "g2"],
            (await AllAsync<ReportedDerControl>(service)).Where(control => control.IsHeld).Select(control => control.ControlId).Order());
    }

    private static EnterServiceGet Enter(string id) => new(new(1, 253m, 210m, 50.1m, 49.9m), id);
}
