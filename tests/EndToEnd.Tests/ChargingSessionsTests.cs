using Ocpp.Micro.ChargePointSimulator.Fleet;
using Ocpp.Micro.ChargePointSimulator.Transactions;
using Ocpp.Micro.EndToEnd.Tests.Services;
using Ocpp.Micro.EndToEnd.Tests.Telemetry;
using Ocpp.Micro.Testing;

namespace Ocpp.Micro.EndToEnd.Tests;

/// <summary>Fifty charge points, each through a whole session, over four processes, a broker and a database.</summary>
public sealed class ChargingSessionsTests(RabbitMqFixture rabbitMq, PostgreSqlFixture postgreSql)
{
    private const int ChargePoints = 50;
    private const int ReadingsEach = 10;

    [Fact]
    public async Task Sessions_FiftyChargePoints_AreAnsweredStoredAndTraced()
    {
        await using var receiver = await OtlpReceiver.StartAsync();
        await using var system = await DistributedSystem.StartAsync(rabbitMq, postgreSql, [.. receiver.Settings]);
        var fleet = new ChargePointFleet(system.Fleet(ChargePoints) with
        {
            Plan = new SessionPlan("") { MeterValues = ReadingsEach, Interval = TimeSpan.Zero },
        });

        var report = await fleet.RunAsync(TestContext.Current.CancellationToken);

        Assert.True(report.AsExpected, string.Join('\n', report.Statistics.Deviations));
        Assert.Equal(ChargePoints, await system.Database.CountAsync("session.transactions WHERE stopped_at IS NOT NULL"));
        Assert.Equal(ChargePoints, await system.Database.CountAsync("session.transactions"));
        Assert.Equal(ChargePoints * ReadingsEach, await system.Database.CountAsync("session.meter_readings"));
        Assert.Equal(ChargePoints, await system.Database.CountAsync("boot.charge_points"));
        await LedgerComparison.AssertAgreesAsync(fleet.Ledger!, system.Database);
        await TraceAssert.HoldsOneTraceAsync(receiver, "StartTransaction");
    }
}
