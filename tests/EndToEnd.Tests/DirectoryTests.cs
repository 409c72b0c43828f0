using System.Globalization;
using Ocpp.Micro.EndToEnd.Tests.Services;
using Ocpp.Micro.Testing;
using Ocpp.Micro.Testing.ChargePoints;

namespace Ocpp.Micro.EndToEnd.Tests;

/// <summary>Two gateways and one directory: of each charge point the newest socket counts, wherever it is.</summary>
[Collection(SharedSystemCollection.Name)]
public sealed class DirectoryTests(SharedSystem gateways)
{
    private const string Heartbeat = """[2,"h","Heartbeat",{}]""";
    private const string Answered = """[3,"h",""";

    [Fact]
    public async Task ChargePoint_ConnectsToAnotherGateway_IsClosedByTheFirst()
    {
        await using var first = await gateways.ConnectAsync(0, "Directory");
        Assert.StartsWith(Answered, await first.CallAsync(Heartbeat), StringComparison.Ordinal);

        await using var second = await gateways.ConnectAsync(1, "Directory");
        Assert.StartsWith(Answered, await second.CallAsync(Heartbeat), StringComparison.Ordinal);
        await first.ReceiveCloseAsync();

        Assert.StartsWith(Answered, await second.CallAsync(Heartbeat), StringComparison.Ordinal);
        await Eventually.IsTrueAsync(
            async () => await gateways.CountAsync(
                """
                charge_point_id = 'Directory' AND closed_at IS NULL AND epoch = 2
                AND NOT EXISTS (SELECT 1 FROM boot.replaced_connections WHERE charge_point_id = 'Directory')
                """) == 1,
            "the first gateway's goodbye is taken down");
    }

    /// <summary><c>OCPP_TEST_RACES</c> says how many races, <c>OCPP_TEST_SEED</c> which ones.</summary>
    [Fact]
    public async Task ChargePoints_RacingWithTheirOwnOldSockets_EachEndWithTheNewest()
    {
        var races = Number("OCPP_TEST_RACES", 100);
        var seed = Number("OCPP_TEST_SEED", Environment.TickCount);
        TestContext.Current.SendDiagnosticMessage($"{races} races with seed {seed}");
        string[] ids = [await gateways.IdAsync(0), await gateways.IdAsync(1)];
        var random = new Random(seed);
        var newest = new int[races];
        var sockets = new List<RawChargePoint>();
        foreach (var batch in Enumerable.Range(0, races).Chunk(20))
        {
            var started = batch.Select(race => RaceAsync($"Race{race}", random.Next(2), newest[race] = random.Next(2), random.Next(3))).ToList();
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
    private async Task<RawChargePoint> RaceAsync(string chargePointId, int from, int to, int way)
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
