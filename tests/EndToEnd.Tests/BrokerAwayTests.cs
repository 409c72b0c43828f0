using System.Net;
using System.Net.WebSockets;
using Ocpp.Micro.ChargePointSimulator.Fleet;
using Ocpp.Micro.ChargePointSimulator.Transactions;
using Ocpp.Micro.EndToEnd.Tests.Services;
using Ocpp.Micro.Testing;

namespace Ocpp.Micro.EndToEnd.Tests;

/// <summary>The broker is stopped and started while charge points are charging.</summary>
public sealed class BrokerAwayTests(OwnRabbitMq broker, PostgreSqlFixture postgreSql) : IClassFixture<OwnRabbitMq>
{
    private const int ChargePoints = 20;
    private const int ReadingsEach = 10;
    private const WebSocketCloseStatus TryAgainLater = (WebSocketCloseStatus)1013;

    [Fact]
    public async Task Sessions_BrokerAwayForAMoment_AreOnlyLate()
    {
        await using var system = await DistributedSystem.StartAsync(broker, postgreSql, ("Gateway:BrokerGrace", "00:02:00"));
        var fleet = new ChargePointFleet(system.Fleet(ChargePoints) with { Plan = Plan });
        var run = fleet.RunAsync(TestContext.Current.CancellationToken);
        await UntilUnderWayAsync(system);

        await broker.StopAsync();
        await broker.StartAsync();
        var report = await run;

        // No socket closed, no CALL failed.
        Assert.True(report.AsExpected, string.Join('\n', report.Statistics.Deviations));
        Assert.Equal(0, report.Undelivered);
        await LedgerComparison.AssertAgreesAsync(fleet.Ledger!, system.Database);
    }

    [Fact]
    public async Task Sessions_BrokerAwayPastItsGrace_AreSentAwayAndLoseNothing()
    {
        await using var system = await DistributedSystem.StartAsync(broker, postgreSql, ("Gateway:BrokerGrace", "00:00:01"));
        var fleet = new ChargePointFleet(system.Fleet(ChargePoints) with { Plan = Plan, AllowReconnects = true });
        var run = fleet.RunAsync(TestContext.Current.CancellationToken);
        await UntilUnderWayAsync(system);
        await using var chargePoint = await system.ConnectAsync("CP");
        var closed = chargePoint.ReceiveCloseAsync(TimeSpan.FromMinutes(1));

        await broker.StopAsync();
        Assert.Equal(TryAgainLater, await closed);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await UpgradeAsync(system));
        await broker.StartAsync();
        await Eventually.IsTrueAsync(async () => await UpgradeAsync(system) == HttpStatusCode.SwitchingProtocols, "the gateway takes charge points again");
        var report = await run;

        Assert.True(report.AsExpected, string.Join('\n', report.Statistics.Deviations));
        Assert.Equal(0, report.Undelivered);
        Assert.Equal(ChargePoints, await system.Database.CountAsync("session.transactions WHERE stopped_at IS NOT NULL"));
        await LedgerComparison.AssertAgreesAsync(fleet.Ledger!, system.Database);
    }

    private static SessionPlan Plan => new("") { MeterValues = ReadingsEach, Interval = TimeSpan.FromSeconds(1) };

    private static Task UntilUnderWayAsync(DistributedSystem system) => Eventually.IsTrueAsync(
        async () => await system.Database.CountAsync("session.meter_readings") >= ChargePoints * 2,
        "the sessions are under way",
        TimeSpan.FromSeconds(60));

    private static async Task<HttpStatusCode> UpgradeAsync(DistributedSystem system)
    {
        using var socket = new ClientWebSocket();
        socket.Options.AddSubProtocol("ocpp1.6");
        socket.Options.CollectHttpResponseDetails = true;
        try
        {
            await socket.ConnectAsync(system.AddressOf("newcomer"), TestContext.Current.CancellationToken);
        }
        catch (WebSocketException)
        {
            // Refused, as the status says.
        }

        return socket.HttpStatusCode;
    }
}
