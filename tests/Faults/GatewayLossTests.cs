using System.Globalization;
using Ocpp.Micro.ChargePointSimulator.Fleet;
using Ocpp.Micro.ChargePointSimulator.Transactions;
using Ocpp.Micro.Faults.Tests.ChargePoints;
using Ocpp.Micro.Faults.Tests.Parts;
using Ocpp.Micro.Faults.Tests.Schedules;
using Ocpp.Micro.Testing;

namespace Ocpp.Micro.Faults.Tests;

/// <summary>A gateway dies with all its connections.</summary>
public sealed class GatewayLossTests(SystemUnderFaults system)
{
    [Fact]
    public async Task Gateway_KilledWithItsConnections_LosesThemToTheOther()
    {
        var journal = new Journal("Loss of a gateway");
        var chargePoints = Scale.Of(100, 2000);
        var leavers = chargePoints / 20;
        var fleet = new FleetUnderFaults(system, "C", chargePoints, sessions: 0, new SessionPlan(""), keepRunning: true);
        using var over = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        system.Front.TakesTurns = false;
        var dead = await system.IdOfGatewayAsync(0);
        var run = fleet.Fleet.RunAsync(over.Token);
        try
        {
            await Eventually.IsTrueAsync(
                () => fleet.Fleet.ChargePoints.All(static chargePoint => chargePoint.IsOnline),
                $"all are online\n{journal}", TimeSpan.FromMinutes(5));
            await Eventually.IsTrueAsync(
                async () => await system.CountConnectionsAsync($"gateway_id = '{dead}' AND closed_at IS NULL") == chargePoints,
                $"the directory has them at the first gateway\n{journal}", TimeSpan.FromMinutes(2));
            journal.Note($"{chargePoints} charge points are connected to the first gateway, which is killed now");
            await LoseAsync(fleet.Fleet, dead, leavers, journal);
        }
        finally
        {
            system.Front.TakesTurns = true;
            await over.CancelAsync();
            await run;
        }

        Assert.Empty(fleet.Fleet.Statistics.Refusals);
        Assert.Equal(0, fleet.Fleet.Statistics.FailedConnects);
    }

    // Some never come back: nobody but the lease can tell the directory that their connections are lost.
    private async Task LoseAsync(ChargePointFleet fleet, string dead, int leavers, Journal journal)
    {
        var connects = fleet.Statistics.Connects;
        var staying = fleet.ChargePoints.Skip(leavers).ToList();
        var killed = journal.Elapsed;
        var fault = system[PartName.Gateway1].InflictAsync(FaultKind.Kill, Scale.Of(TimeSpan.FromSeconds(3), TimeSpan.FromSeconds(40)));
        foreach (var chargePoint in fleet.ChargePoints.Take(leavers))
            chargePoint.GoOffline();
        await Eventually.IsTrueAsync(
            () => fleet.Statistics.Connects >= connects + staying.Count && staying.TrueForAll(static chargePoint => chargePoint.IsOnline),
            $"all are back\n{journal}", TimeSpan.FromMinutes(1));
        var back = journal.Elapsed - killed;
        journal.Note(string.Create(CultureInfo.InvariantCulture, $"all are back {back.TotalSeconds:0.0} s after the kill"));

        await Eventually.IsTrueAsync(
            async () => await system.CountConnectionsAsync($"gateway_id = '{dead}' AND closed_at IS NULL") == 0,
            $"the directory has none at the dead gateway\n{journal}", TimeSpan.FromMinutes(1));
        var forgotten = (journal.Elapsed - killed).TotalSeconds;
        journal.Note(string.Create(
            CultureInfo.InvariantCulture, $"the directory has none at the dead gateway {forgotten:0.0} s after the kill"));
        await fault;
        Assert.Equal(leavers, await system.CountConnectionsAsync("charge_point_id LIKE 'C%' AND close_reason = 'GatewayLost'"));
        Assert.Equal(
            staying.Count,
            await system.CountConnectionsAsync($"charge_point_id LIKE 'C%' AND closed_at IS NULL AND gateway_id <> '{dead}'"));
        Assert.True(back < Scale.Of(TimeSpan.FromSeconds(30), Scale.LongestBackoff * 2), $"They took {back}.");
    }
}
