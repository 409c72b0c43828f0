using Ocpp.Micro.EndToEnd.Tests.Services;
using Ocpp.Micro.Testing;
using Ocpp.Micro.Testing.ChargePoints;

namespace Ocpp.Micro.EndToEnd.Tests;

/// <summary>Two gateways, one of which the directory hears nothing of any more.</summary>
public sealed class GatewayLossTests(GatewayLossTests.ShortLeases gateways) : IClassFixture<GatewayLossTests.ShortLeases>
{
    private const string Heartbeat = """[2,"h","Heartbeat",{}]""";
    private const string Answered = """[3,"h",""";

    [Fact]
    public async Task Gateway_KilledWithItsConnections_HoldsNoneOnceItsLeaseRanOut()
    {
        const int ChargePoints = 50;
        const int StayAway = 5;
        var dead = await gateways.IdAsync(1);
        var lost = new List<RawChargePoint>();
        for (var i = 0; i < ChargePoints; i++)
        {
            lost.Add(await gateways.ConnectAsync(1, $"CP{i}"));
            Assert.StartsWith(Answered, await lost[^1].CallAsync(Heartbeat), StringComparison.Ordinal);
        }

        await KnownAsync($"gateway_id = '{dead}' AND charge_point_id LIKE 'CP%'", ChargePoints);
        await gateways.Process(1).KillAsync();
        var returned = new List<RawChargePoint>();
        for (var i = StayAway; i < ChargePoints; i++)
        {
            returned.Add(await gateways.ConnectAsync(0, $"CP{i}"));
            Assert.StartsWith(Answered, await returned[^1].CallAsync(Heartbeat), StringComparison.Ordinal);
        }

        // The service waits a while after its own start before it takes silence for death.
        await Eventually.IsTrueAsync(
            async () => await gateways.CountAsync($"closed_at IS NULL AND gateway_id = '{dead}'") == 0,
            "none is on the dead gateway", TimeSpan.FromSeconds(60));
        await KnownAsync("charge_point_id LIKE 'CP%'", ChargePoints - StayAway);
        Assert.Equal(StayAway, await gateways.CountAsync("close_reason = 'GatewayLost' AND charge_point_id LIKE 'CP%'"));
        await gateways.StartSecondAsync();
        foreach (var chargePoint in returned)
            Assert.StartsWith(Answered, await chargePoint.CallAsync(Heartbeat), StringComparison.Ordinal);
        foreach (var chargePoint in lost.Concat(returned))
            await chargePoint.DisposeAsync();
    }

    /// <summary>It is stopped for longer than its lease, and does not know of it.</summary>
    [Fact]
    public async Task Gateway_FrozenLongerThanItsLease_TellsOfItsConnectionsAgain()
    {
        var frozen = await gateways.IdAsync(1);
        await using var stays = await gateways.ConnectAsync(1, "Stays");
        await using var moves = await gateways.ConnectAsync(1, "Moves");
        Assert.StartsWith(Answered, await stays.CallAsync(Heartbeat), StringComparison.Ordinal);
        Assert.StartsWith(Answered, await moves.CallAsync(Heartbeat), StringComparison.Ordinal);

        await KnownAsync($"gateway_id = '{frozen}' AND charge_point_id IN ('Stays', 'Moves')", 2);
        gateways.Process(1).Suspend();
        await using var moved = await gateways.ConnectAsync(0, "Moves");
        Assert.StartsWith(Answered, await moved.CallAsync(Heartbeat), StringComparison.Ordinal);
        await Eventually.IsTrueAsync(
            async () => await gateways.CountAsync("close_reason = 'GatewayLost' AND charge_point_id = 'Stays'") == 1,
            "the frozen gateway is given up", TimeSpan.FromSeconds(60));
        gateways.Process(1).Resume();

        await Eventually.IsTrueAsync(
            async () => await gateways.CountAsync($"charge_point_id = 'Stays' AND closed_at IS NULL AND gateway_id = '{frozen}'") == 1,
            "its connection is known again", TimeSpan.FromSeconds(60));
        await moves.ReceiveCloseAsync(TimeSpan.FromSeconds(30));
        Assert.StartsWith(Answered, await stays.CallAsync(Heartbeat), StringComparison.Ordinal);
        Assert.StartsWith(Answered, await moved.CallAsync(Heartbeat), StringComparison.Ordinal);
        Assert.Equal(1, await gateways.CountAsync($"charge_point_id = 'Moves' AND closed_at IS NULL AND gateway_id <> '{frozen}'"));
    }

    // A charge point that the directory hears of late is served meanwhile.
    private Task KnownAsync(string connections, int number) => Eventually.IsTrueAsync(
        async () => await gateways.CountAsync($"closed_at IS NULL AND {connections}") == number, $"{number} connections are known");

    /// <summary>Here a silent gateway is given up after 6 s.</summary>
    public sealed class ShortLeases(RabbitMqFixture rabbitMq, PostgreSqlFixture postgreSql)
        : TwoGateways(rabbitMq, postgreSql, ("Gateway:LeaseInterval", "00:00:02"));
}
