using Ocpp.Micro.ChargePointSimulator.Fleet;
using Ocpp.Micro.ChargePointSimulator.Transactions;
using Ocpp.Micro.EndToEnd.Tests.Services;
using Ocpp.Micro.Testing;

namespace Ocpp.Micro.EndToEnd.Tests;

/// <summary>Services are replaced while fifty charge points are charging.</summary>
[Collection(SharedSystemCollection.Name)]
public sealed class RestartTests(SharedSystem gateways)
{
    private const int ChargePoints = 50;
    private const int ReadingsEach = 10;

    [Theory]
    [InlineData(ServiceName.Gateway)]
    [InlineData(ServiceName.Boot)]
    [InlineData(ServiceName.Session)]
    [InlineData(ServiceName.Device)]
    public async Task Sessions_ServiceRestartsMeanwhile_LoseAndDoubleNothing(string service)
    {
        var system = gateways.System;
        var prefix = Path.GetFileName(service);
        var theirs = $"charge_point_id LIKE '{prefix}%'";
        var fleet = new ChargePointFleet(system.Fleet(ChargePoints) with
        {
            IdPrefix = prefix,
            Plan = new SessionPlan("") { MeterValues = ReadingsEach, Interval = TimeSpan.FromSeconds(1) },
            AllowReconnects = true,
        });

        var run = fleet.RunAsync(TestContext.Current.CancellationToken);
        await Eventually.IsTrueAsync(
            async () => await system.Database.CountAsync($"session.meter_readings WHERE {theirs}") >= ChargePoints * 2,
            "the sessions are under way",
            TimeSpan.FromSeconds(60));
        var lastBoot = await LastBootAsync(prefix);
        Assert.Equal(0, await system[service].StopAsync());
        await system.StartAsync(service);
        var report = await run;

        Assert.True(report.AsExpected, string.Join('\n', report.Statistics.Deviations));
        Assert.Equal(0, report.Undelivered);
        Assert.Equal(ChargePoints, await system.Database.CountAsync($"session.transactions WHERE {theirs} AND stopped_at IS NOT NULL"));
        Assert.Equal(0, await system.Database.CountAsync($"session.unknown_stops WHERE {theirs}"));
        Assert.Equal(lastBoot, await LastBootAsync(prefix));
        await LedgerComparison.AssertAgreesAsync(fleet.Ledger!, system.Database, prefix);
    }

    // Charge points come back without a BootNotification.
    private Task<DateTime> LastBootAsync(string prefix) =>
        gateways.System.Database.ScalarAsync<DateTime>($"SELECT max(last_boot_at) FROM boot.charge_points WHERE id LIKE '{prefix}%'");
}
