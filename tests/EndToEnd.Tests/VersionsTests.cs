using Ocpp.Micro.ChargePointSimulator.Fleet;
using Ocpp.Micro.ChargePointSimulator.Transactions;
using Ocpp.Micro.Contracts;
using Ocpp.Micro.EndToEnd.Tests.Services;
using Ocpp.Micro.Testing;

namespace Ocpp.Micro.EndToEnd.Tests;

/// <summary>One gateway port serves charge points of every version at once, each through a whole session.</summary>
public sealed class VersionsTests(RabbitMqFixture rabbitMq, PostgreSqlFixture postgreSql)
{
    private const int ReadingsEach = 10;

    // What a biller asks for, with no word about the version.
    private const string Bills =
        """
        SELECT count(*) FROM (
            SELECT t.meter_stop - t.meter_start AS energy, t.stop_reason, t.authorization, count(r.*) AS readings
            FROM session.transactions t
            JOIN session.meter_readings r USING (charge_point_id, family, transaction_id)
            WHERE r.measurand = 'Energy.Active.Import.Register' AND r.unit = 'Wh' AND r.context = 'Sample.Periodic'
            GROUP BY t.charge_point_id, t.family, t.transaction_id) bill
        WHERE bill.energy = 2500 AND bill.stop_reason = 'Local' AND bill.readings = 10
        """;

    [Fact]
    public async Task Sessions_EveryVersionOnOnePort_AreStoredInOneShape()
    {
        await using var system = await DistributedSystem.StartAsync(rabbitMq, postgreSql);
        var options = system.Fleet(OcppVersionNames.All.Count);
        var fleet = new ChargePointFleet(options with
        {
            Template = options.Template with { ReportsInventory = true },
            Versions = OcppVersionNames.All,
            Plan = new SessionPlan("") { MeterValues = ReadingsEach, Interval = TimeSpan.Zero },
        });

        var report = await fleet.RunAsync(TestContext.Current.CancellationToken);

        Assert.True(report.AsExpected, string.Join('\n', report.Statistics.Deviations));
        await LedgerComparison.AssertAgreesAsync(fleet.Ledger!, system.Database);
        Assert.Equal(OcppVersionNames.All.Count, await system.Database.ScalarAsync<long>(Bills));
        Assert.Equal(
            OcppVersionNames.All.Count, await system.Database.ScalarAsync<long>("SELECT count(DISTINCT ocpp_version) FROM boot.charge_points"));
        Assert.Equal(0, await system.Database.CountAsync("session.transaction_gaps"));
        Assert.Equal(2, await system.Database.CountAsync("device.security_events WHERE type = 'StartupOfTheDevice'"));
        Assert.Equal(
            "CP0002 false, CP0002 true, CP0003 false, CP0003 true",
            await system.Database.ScalarAsync<string>(
                "SELECT string_agg(DISTINCT charge_point_id || ' ' || actual_value, ', ') FROM device.events WHERE component = 'ConnectedEV'"));
        Assert.Equal(
            "CP0002, CP0003",
            await system.Database.ScalarAsync<string>(
                "SELECT string_agg(DISTINCT charge_point_id, ', ') FROM device.variables WHERE component = 'FiscalMetering'"));
    }
}
