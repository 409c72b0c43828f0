using System.Globalization;
using Ocpp.Micro.EndToEnd.Tests.Services;
using Ocpp.Micro.Testing;
using Ocpp.Micro.Testing.ChargePoints;

namespace Ocpp.Micro.EndToEnd.Tests;

/// <summary>Two gateways and one directory: of each charge point the newest socket counts, wherever it is.</summary>
public sealed class DirectoryTests(RabbitMqFixture rabbitMq, PostgreSqlFixture postgreSql)
{
    private const string Heartbeat = """[2,"h","Heartbeat",{}]""";
    private const string Answered = """[3,"h",""";

    [Fact]
    public async Task ChargePoint_ConnectsToAnotherGateway_IsClosedByTheFirst()
    {
        await using var gateways = await TwoGateways.StartAsync(rabbitMq, postgreSql);
        await using var first = await gateways.ConnectAsync(0, "CP");
        Assert.StartsWith(Answered, await first.CallAsync(Heartbeat), StringComparison.Ordinal);

        await using var second = await gateways.ConnectAsync(1, "CP");
        Assert.StartsWith(Answered, await second.CallAsync(Heartbeat), StringComparison.Ordinal);
        await first.ReceiveCloseAsync();

        Assert.StartsWith(Answered, await second.CallAsync(Heartbeat), StringComparison.Ordinal);
        await Eventually.IsTrueAsync(
            async () => await gateways.CountAsync("closed_at IS NULL AND epoch = 2 AND NOT EXISTS (SELECT 1 FROM boot.replaced_connections)") == 1,
            "the first gateway's goodbye is taken down");
    }

    [Fact]
    public async Task Gateway_KilledWithItsConnections_HoldsNoneOnceItsLeaseRanOut()
    {
        const int ChargePoints = 50;
        const int StayAway = 5;
        await using var gateways = await TwoGateways.StartAsync(rabbitMq, postgreSql, ("Gateway:LeaseInterval", "00:00:01"));
        var dead = await gateways.IdAsync(1);
        for (var i = 0; i < ChargePoints; i++)
        {
            var chargePoint = await gateways.ConnectAsync(1, $"CP{i}");
            Assert.StartsWith(Answered, await chargePoint.CallAsync(Heartbeat), StringComparison.Ordinal);
        }

        await gateways.KillAsync(1);
        var returned = new List<RawChargePoint>();
        for (var i = StayAway; i < ChargePoints; i++)
        {
            returned.Add(await gateways.ConnectAsync(0, $"CP{i}"));
            Assert.StartsWith(Answered, await returned[^1].CallAsync(Heartbeat), StringComparison.Ordinal);
        }

        // The service waits a while after its own start before it takes silence for death.
        await Eventually.IsTrueAsync(
            async () => await gateways.CountAsync($"closed_at IS NULL AND gateway_id = '{dead}'") == 0,
            "none is on the dead gateway", TimeSpan.FromSeconds(40));
        Assert.Equal(StayAway, await gateways.CountAsync("close_reason = 'GatewayLost' AND charge_point_id LIKE 'CP%'"));
        Assert.Equal(ChargePoints - StayAway, await gateways.CountAsync("closed_at IS NULL AND charge_point_id LIKE 'CP%'"));
        foreach (var chargePoint in returned)
        {
            Assert.StartsWith(Answered, await chargePoint.CallAsync(Heartbeat), StringComparison.Ordinal);
            await chargePoint.DisposeAsync();
        }
    }

    /// <summary>It is stopped for longer than its lease, and does not know of it.</summary>
    [Fact]
    public async Task Gateway_FrozenLongerThanItsLease_TellsOfItsConnectionsAgain()
    {
        await using var gateways = await TwoGateways.StartAsync(rabbitMq, postgreSql, ("Gateway:LeaseInterval", "00:00:01"));
        var frozen = await gateways.IdAsync(1);
        await using var stays = await gateways.ConnectAsync(1, "Stays");
        await using var moves = await gateways.ConnectAsync(1, "Moves");
        Assert.StartsWith(Answered, await stays.CallAsync(Heartbeat), StringComparison.Ordinal);
        Assert.StartsWith(Answered, await moves.CallAsync(Heartbeat), StringComparison.Ordinal);

        gateways.Process(1).Suspend();
        await using var moved = await gateways.ConnectAsync(0, "Moves");
        Assert.StartsWith(Answered, await moved.CallAsync(Heartbeat), StringComparison.Ordinal);
        await Eventually.IsTrueAsync(
            async () => await gateways.CountAsync("close_reason = 'GatewayLost' AND charge_point_id = 'Stays'") == 1,
            "the frozen gateway is given up", TimeSpan.FromSeconds(40));
        gateways.Process(1).Resume();

        await Eventually.IsTrueAsync(
            async () => await gateways.CountAsync($"charge_point_id = 'Stays' AND closed_at IS NULL AND gateway_id = '{frozen}'") == 1,
            "its connection is known again", TimeSpan.FromSeconds(40));
        await moves.ReceiveCloseAsync(TimeSpan.FromSeconds(30));
        Assert.StartsWith(Answered, await stays.CallAsync(Heartbeat), StringComparison.Ordinal);
        Assert.StartsWith(Answered, await moved.CallAsync(Heartbeat), StringComparison.Ordinal);
        Assert.Equal(1, await gateways.CountAsync($"charge_point_id = 'Moves' AND closed_at IS NULL AND gateway_id <> '{frozen}'"));
    }

    /// <summary><c>OCPP_TEST_RACES</c> says how many races, <c>OCPP_TEST_SEED</c> which ones.</summary>
    [Fact]
    public async Task ChargePoints_RacingWithTheirOwnOldSockets_EachEndWithTheNewest()
    {
        var races = Number("OCPP_TEST_RACES", 100);
        var seed = Number("OCPP_TEST_SEED", Environment.TickCount);
        TestContext.Current.SendDiagnosticMessage($"{races} races with seed {seed}");
        await using var gateways = await TwoGateways.StartAsync(rabbitMq, postgreSql);
        string[] ids = [await gateways.IdAsync(0), await gateways.IdAsync(1)];
        var random = new Random(seed);
        var newest = new int[races];
        var sockets = new List<RawChargePoint>();
        foreach (var batch in Enumerable.Range(0, races).Chunk(20))
        {
            var started = batch.Select(race => RaceAsync(gateways, $"Race{race}", random.Next(2), newest[race] = random.Next(2), random.Next(3))).ToList();
            sockets.AddRange(await Task.WhenAll(started));
        }

        var expected = newest.Index().Select(race => $"Race{race.Index} {ids[race.Item]} -").Order(StringComparer.Ordinal).ToList();
        await Eventually.IsTrueAsync(
            async () => (await gateways.HoldersAsync("Race%")).SequenceEqual(expected), $"each has its newest socket (seed {seed})");

        foreach (var socket in sockets)
        {
            Assert.StartsWith(Answered, await socket.CallAsync(Heartbeat), StringComparison.Ordinal);
            await socket.DisposeAsync();
        }
    }

    // The first socket is left half open, or drops out before, while or after the second comes.
    private static async Task<RawChargePoint> RaceAsync(TwoGateways gateways, string chargePointId, int from, int to, int way)
    {
        await using var first = await gateways.ConnectAsync(from, chargePointId);
        if (way == 0)
            first.Abort();
        var second = await gateways.ConnectAsync(to, chargePointId);
        if (way == 1)
            first.Abort();

        Assert.StartsWith(Answered, await second.CallAsync(Heartbeat), StringComparison.Ordinal);
        if (way == 2)
            Assert.Null(await Record.ExceptionAsync(() => first.ReceiveCloseAsync()));

        return second;
    }

    private static int Number(string variable, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), CultureInfo.InvariantCulture, out var number) ? number : otherwise;
}
