using Ocpp.Micro.Contracts.Facts;
using Ocpp.Micro.Contracts.V16;
using Ocpp.Micro.Testing;
using Ocpp.Micro.Testing.Databases;
using Ocpp.Micro.Testing.Services;

namespace Ocpp.Micro.SessionService.Tests;

public sealed class MeterValuesOnSqliteTests() : MeterValuesTests(new SqliteUnderTest());

public sealed class MeterValuesOnPostgreSqlTests(PostgreSqlFixture server) : MeterValuesTests(new PostgreSqlUnderTest(server));

public abstract class MeterValuesTests(DatabaseUnderTest database) : SessionServiceTests(database)
{
    [Fact]
    public async Task HandleAsync_TransactionIdZeroOnTwoConnectors_KeepsBothReadings()
    {
        var service = await StartAsync();

        await service.CallAsync(Energy(0, 5));
        await service.CallAsync(Energy(0, 5) with { ConnectorId = 2 });

        var readings = await ReadingsAsync(service);
        Assert.Equal([1, 2], readings.Select(reading => reading.ConnectorId ?? 0).Order());
        Assert.All(readings, reading => Assert.Null(reading.TransactionId));
    }

    [Fact]
    public async Task HandleAsync_OnlyAValue_IsKeptWithTheDefaults()
    {
        var service = await StartAsync();

        await service.CallAsync(Energy(7, 1234));

        var reading = Assert.Single(await ReadingsAsync(service));
        Assert.Equal(
            ("CP", 1, "7", Noon, "Energy.Active.Import.Register", (string?)null, "Outlet", "Sample.Periodic", "Wh", "Raw", "1234", 1234m),
            (reading.ChargePointId, reading.ConnectorId, reading.TransactionId, reading.SampledAt, reading.Measurand, reading.Phase,
                reading.Location, reading.Context, reading.Unit, reading.Format, reading.Value, reading.Number));
    }

    [Fact]
    public async Task HandleAsync_EverythingSaid_IsKeptAsSaid()
    {
        var service = await StartAsync();
        var value = new SampledValue(
            "3.70", ReadingContext.SampleClock, ValueFormat.Raw, Measurand.PowerActiveImport, Phase.L1N, Location.Inlet, UnitOfMeasure.KW);

        await service.CallAsync(new MeterValuesRequest(0, [new MeterValue(Noon, [value])]));

        var reading = Assert.Single(await ReadingsAsync(service));
        Assert.Equal(
            (0, null, "Power.Active.Import", "L1-N", "Inlet", "Sample.Clock", "kW", "Raw", "3.70", 3.70m),
            (reading.ConnectorId, reading.TransactionId, reading.Measurand, reading.Phase, reading.Location, reading.Context,
                reading.Unit, reading.Format, reading.Value, reading.Number));
    }

    [Fact]
    public async Task HandleAsync_StateOfChargeWithoutUnit_IsNotEnergy()
    {
        var service = await StartAsync();

        await service.CallAsync(new MeterValuesRequest(1, [new MeterValue(Noon, [new SampledValue("80", Measurand: Measurand.SoC)])]));

        Assert.Null(Assert.Single(await ReadingsAsync(service)).Unit);
    }

    [Fact]
    public async Task HandleAsync_SignedData_IsKeptAsText()
    {
        var service = await StartAsync();

        await service.CallAsync(new MeterValuesRequest(
            1, [new MeterValue(Noon, [new SampledValue("12", Format: ValueFormat.SignedData), new SampledValue("n/a")])]));

        Assert.All(await ReadingsAsync(service), reading => Assert.Null(reading.Number));
    }

    [Fact]
    public async Task HandleAsync_ManySamples_AreOneStatementOfARowEach()
    {
        var service = await StartAsync();
        await service.CallAsync(Energy(7, 1));
        using var sql = new SqlStatements();

        await service.CallAsync(new MeterValuesRequest(1, [new MeterValue(Noon.AddDays(1), Samples(20))], 7));

        Assert.Equal(21, (await ReadingsAsync(service)).Count);
        Assert.DoesNotContain(sql.Texts.Take(sql.Texts.Count - 1), text => text.StartsWith("SELECT", StringComparison.Ordinal));
    }

    [Fact]
    public async Task HandleAsync_SameMessageManyTimesAtOnce_IsKeptOnceAndPublishedOnce()
    {
        var service = await StartAsync();

        await AtOnceAsync(12, _ => service.CallAsync(Energy(7, 1000, 1100, 1200)));

        Assert.Equal(3, (await ReadingsAsync(service)).Count);
        await service.CallAsync(Energy(8, 1));
        Assert.Equal(2, (await service.Facts.OfAsync<MeterValuesRecorded>(2)).Count);
    }

    [Fact]
    public async Task HandleAsync_PartlyKnown_KeepsTheRest()
    {
        var service = await StartAsync();
        await service.CallAsync(Energy(7, 1000, 1100));

        await service.CallAsync(Energy(7, 1000, 1100, 1200));

        Assert.Equal(["1000", "1100", "1200"], (await ReadingsAsync(service)).Select(reading => reading.Value));
        var facts = await service.Facts.OfAsync<MeterValuesRecorded>(2);
        Assert.Equal(1200m, Assert.Single(facts[1].Readings).Value);
    }

    [Theory]
    [InlineData("connector")]
    [InlineData("transaction")]
    [InlineData("charge point")]
    [InlineData("value")]
    [InlineData("context")]
    public async Task HandleAsync_ReadingThatDiffers_IsAnotherReading(string difference)
    {
        var service = await StartAsync();
        await service.CallAsync(Energy(null, 1000));

        await service.CallAsync(
            difference switch
            {
                "connector" => Energy(null, 1000) with { ConnectorId = 2 },
                "transaction" => Energy(7, 1000),
                "value" => Energy(null, 1001),
                "context" => new(1, [new MeterValue(Noon, [new SampledValue("1000", ReadingContext.Trigger)])]),
                _ => Energy(null, 1000),
            },
            service.CallOf(difference == "charge point" ? "another" : "CP"));

        Assert.Equal(2, (await ReadingsAsync(service)).Count);
    }

    [Fact]
    public async Task HandleAsync_SameSampleTwiceInAMessage_IsKeptOnce()
    {
        var service = await StartAsync();

        await service.CallAsync(new MeterValuesRequest(1, [new MeterValue(Noon, [new SampledValue("1"), new SampledValue("1")])]));

        Assert.Single(await ReadingsAsync(service));
    }

    [Fact]
    public async Task HandleAsync_ClockBefore1970_IsKept()
    {
        var service = await StartAsync();

        await service.CallAsync(new MeterValuesRequest(1, [new MeterValue(new(1, 1, 1, 0, 0, 0, TimeSpan.Zero), [new SampledValue("1")])]));

        Assert.Equal(1, Assert.Single(await ReadingsAsync(service)).SampledAt.Year);
    }

    [Fact]
    public async Task HandleAsync_FiftySessionsAtOnce_AreFiftyTransactionsOfTenReadings()
    {
        var service = await StartAsync();

        await AtOnceAsync(50, async number =>
        {
            var call = service.CallOf($"CP{number}");
            var id = (await service.CallAsync(Start, call)).TransactionId;
            for (var minute = 0; minute < 10; minute++)
            {
                var value = new MeterValue(Noon.AddMinutes(minute), [new SampledValue($"{1000 + minute}")]);
                await service.CallAsync(new MeterValuesRequest(1, [value], id), call);
            }

            return await service.CallAsync(StopOf(id), call);
        });

        Assert.Equal(50, (await TransactionsAsync(service)).Count(transaction => transaction.StoppedAt is not null));
        var perTransaction = (await ReadingsAsync(service)).CountBy(reading => reading.TransactionId ?? "").ToList();
        Assert.Equal(50, perTransaction.Count);
        Assert.All(perTransaction, transaction => Assert.Equal(10, transaction.Value));
    }

    private static SampledValue[] Samples(int count) =>
        [.. Enumerable.Range(0, count).Select(number => new SampledValue($"{number}", Measurand: Measurand.Voltage))];
}
