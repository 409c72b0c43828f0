using System.Diagnostics;
using System.Globalization;
using Ocpp.Micro.Contracts.V16;
using Ocpp.Micro.Faults.Tests.Parts;
using Ocpp.Micro.Faults.Tests.Races;
using Ocpp.Micro.Faults.Tests.Schedules;
using Ocpp.Micro.Testing;

namespace Ocpp.Micro.Faults.Tests;

/// <summary>Charge points come back while their former sockets are half-open: the newest counts, wherever it is.</summary>
public sealed class RaceTests(SystemUnderFaults system)
{
    private const int AtATime = 25;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task ChargePoints_BackBeforeTheirSocketsAreGone_HaveTheNewestAlone()
    {
        var journal = new Journal("Races");
        string[] gateways = [await system.IdOfGatewayAsync(0), await system.IdOfGatewayAsync(1)];
        Uri[] addresses = [system.AddressOf(0), system.AddressOf(1)];
        var before = await system.CountSocketsAsync();
        var races = Enumerable.Range(0, Scale.Of(100, 1000)).Select(race => new Race($"B{race:D4}", addresses, Scale.Seed + race)).ToList();
        try
        {
            foreach (var some in races.Chunk(AtATime))
                await Task.WhenAll(some.Select(static race => race.RunAsync(Cancellation)));
            journal.Note($"{races.Count} races are over");

            var expected = races.Select(race => $"{race.ChargePointId} {gateways[race.Gateway]} -").Order(StringComparer.Ordinal).ToList();
            await Eventually.IsTrueAsync(
                async () => (await system.HoldersAsync("B%")).SequenceEqual(expected), $"the directory has the newest of each\n{journal}");
            await Eventually.IsTrueAsync(
                async () => await system.CountSocketsAsync() == before + races.Count,
                $"the gateways have one socket of each\n{journal}", TimeSpan.FromSeconds(60));
            journal.Note("directory and gateways agree");

            await CommandAsync(races, journal);
            foreach (var race in races)
                await race.AssertAnsweredAsync(Cancellation);
            Assert.DoesNotContain(races, static race => race.IsLost);
        }
        finally
        {
            foreach (var race in races)
                await race.DisposeAsync();
        }
    }

    private async Task CommandAsync(List<Race> races, Journal journal)
    {
        await using var commander = await Commander.StartAsync(system.BusSettings);
        var started = Stopwatch.GetTimestamp();
        foreach (var some in races.Chunk(AtATime))
        {
            var answers = await Task.WhenAll(some.Select(
                race => commander.ChargePoints.CallAsync(race.ChargePointId, new ClearCacheRequest(), null, Cancellation)));
            Assert.All(answers, static answer => Assert.Equal(ClearCacheStatus.Accepted, answer.Response?.Status));
        }

        Assert.All(races, static race => Assert.Equal((1, 0), (race.Commands, race.Misled)));
        journal.Note(string.Create(
            CultureInfo.InvariantCulture, $"{races.Count} commands arrived in {Stopwatch.GetElapsedTime(started).TotalSeconds:0.0} s"));
    }
}
