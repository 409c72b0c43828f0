using Ocpp.Micro.ChargePointSimulator.Fleet;
using Ocpp.Micro.ChargePointSimulator.Transactions;
using Ocpp.Micro.EndToEnd.Tests.Services;
using Ocpp.Micro.Testing;

namespace Ocpp.Micro.EndToEnd.Tests;

/// <summary>Services are replaced while fifty charge points are charging.</summary>
public sealed class RestartTests(RabbitMqFixture rabbitMq, PostgreSqlFixture postgreSql)
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
        await using var system = await DistributedSystem.StartAsync(rabbitMq, postgreSql);
        var fleet = new ChargePointFleet(system.Fleet(ChargePoints) with
        {
            Plan = new SessionPlan("") { MeterValues = ReadingsEach, Interval = TimeSpan.FromSeconds(1) },
            AllowReconnects = true,
        });

        var run = fleet.RunAsync(TestContext.Current.CancellationToken);
        await Eventually.IsTrueAsync(
            async () => await system.Database.CountAsync("session.meter_readings") >= ChargePoints * 2,
            "the sessions are under way",
            TimeSpan.FromSeconds(60));
        var lastBoot = await LastBootAsync(system);
        Assert.Equal(0, await system[service].StopAsync());
        await system.StartAsync(service);
        var report = await run;

        Assert.True(report.AsExpected, string.Join('\n', report.Statistics.Deviations));
        Assert.Equal(0, report.Undelivered);
        Assert.Equal(ChargePoints, await system.Database.CountAsync("session.transactions WHERE stopped_at IS NOT NULL"));
        Assert.Equal(0, await system.Database.CountAsync("session.unknown_stops"));
        Assert.Equal(lastBoot, await LastBootAsync(system));
        await LedgerComparison.AssertAgreesAsync(fleet.Ledger!, system.Database);
    }

    // Charge points come back without a BootNotification.
    private static Task<DateTime> LastBootAsync(DistributedSystem system) =>
        system.Database.ScalarAsync<DateTime>("SELECT max(last_boot_at) FROM boot.charge_points");
}
