using Microsoft.EntityFrameworkCore;
using Ocpp.Micro.Contracts.Facts;
using Ocpp.Micro.Contracts.V16;
using Ocpp.Micro.SessionService.Data;
using Ocpp.Micro.Testing;
using Ocpp.Micro.Testing.Databases;
using Ocpp.Micro.Testing.Services;

namespace Ocpp.Micro.SessionService.Tests;

public sealed class StopTransactionOnSqliteTests() : StopTransactionTests(new SqliteUnderTest());

public sealed class StopTransactionOnPostgreSqlTests(PostgreSqlFixture server) : StopTransactionTests(new PostgreSqlUnderTest(server));

public abstract class StopTransactionTests(DatabaseUnderTest database) : SessionServiceTests(database)
{
    private static readonly MeterValue[] _data =
    [
        new(Noon, [new SampledValue("1000", ReadingContext.TransactionBegin)]),
        new(Noon.AddHours(1), [new SampledValue("2000", ReadingContext.TransactionEnd), new SampledValue("80", Measurand: Measurand.SoC)]),
    ];

    [Fact]
    public async Task HandleAsync_Stop_EndsTheTransactionAndPublishes()
    {
        var service = await StartAsync();
        var id = (await service.CallAsync(Start)).TransactionId;

        var response = await service.CallAsync(StopOf(id) with { IdTag = "tag" });

        Assert.Equal(AuthorizationStatus.Accepted, response.IdTagInfo?.Status);
        var stored = Assert.Single(await TransactionsAsync(service));
        Assert.Equal(
            (Noon.AddHours(1), 2000, "Local", "TAG", Noon),
            (stored.StoppedAt, stored.MeterStop, stored.StopReason, stored.StopIdToken, stored.StopReceivedAt));
        var fact = Assert.Single(await service.Facts.OfAsync<TransactionStopped>(1));
        Assert.Equal(
            ($"{id}", Noon, 1, "TAG", 1000m, 2000m, 1000m, "Local"),
            (fact.TransactionId, fact.StartedAt, fact.ConnectorId, fact.IdToken, fact.MeterStart, fact.MeterStop, fact.Energy, fact.Reason));
    }

    [Fact]
    public async Task HandleAsync_WithoutIdTag_SaysNothingOfOne()
    {
        var service = await StartAsync();

        Assert.Equal(new(), await service.CallAsync(StopOf((await service.CallAsync(Start)).TransactionId)));
    }

    [Fact]
    public async Task HandleAsync_AfterARestart_KnowsTheTransaction()
    {
        var before = await StartAsync();
        var id = (await before.CallAsync(Start)).TransactionId;
        await before.StopAsync();
        var after = await StartAsync();

        await after.CallAsync(StopOf(id));

        Assert.Equal(Noon.AddHours(1), Assert.Single(await TransactionsAsync(after)).StoppedAt);
    }

    [Fact]
    public async Task HandleAsync_SecondStop_ChangesNothing()
    {
        var service = await StartAsync();
        var id = (await service.CallAsync(Start)).TransactionId;
        await service.CallAsync(StopOf(id));

        await service.CallAsync(StopOf(id) with { MeterStop = 9999, Timestamp = Noon.AddHours(2), Reason = Reason.PowerLoss });

        var stored = Assert.Single(await TransactionsAsync(service));
        Assert.Equal((2000, Noon.AddHours(1), "Local"), (stored.MeterStop, stored.StoppedAt, stored.StopReason));
    }

    [Fact]
    public async Task HandleAsync_SameStopManyTimesAtOnce_EndsItOnceWithEachReadingOnce()
    {
        var service = await StartAsync();
        var id = (await service.CallAsync(Start)).TransactionId;

        await AtOnceAsync(12, _ => service.CallAsync(StopOf(id) with { TransactionData = _data }));

        Assert.Equal(3, (await ReadingsAsync(service)).Count);
        await service.CallAsync(StopOf(4711));
        Assert.Equal(2, (await service.Facts.OfAsync<TransactionStopped>(2)).Count);
        Assert.Single(service.Facts.Published.OfType<MeterValuesRecorded>());
    }

    [Fact]
    public async Task HandleAsync_DataThatMeterValuesHadSent_IsNotDoubled()
    {
        var service = await StartAsync();
        var id = (await service.CallAsync(Start)).TransactionId;
        await service.CallAsync(new MeterValuesRequest(1, [_data[0]], id));

        await service.CallAsync(StopOf(id) with { TransactionData = _data });

        Assert.Equal(["1000", "2000", "80"], (await ReadingsAsync(service)).Select(reading => reading.Value).Order());
        Assert.NotNull(Assert.Single(await TransactionsAsync(service)).StoppedAt);
    }

    [Theory]
    [InlineData(4711, "4711")]
    [InlineData(0, null)]
    [InlineData(-1, null)]
    public async Task HandleAsync_UnknownTransaction_IsAcceptedAndKeptOnce(int transactionId, string? published)
    {
        var service = await StartAsync();

        for (var time = 0; time < 2; time++)
            Assert.Equal(new(), await service.CallAsync(StopOf(transactionId) with { TransactionData = _data }));

        var kept = Assert.Single(await UnknownStopsAsync(service));
        Assert.Equal((transactionId, 2000, "Local"), (kept.TransactionId, kept.MeterStop, kept.Reason));
        Assert.Equal(3, (await ReadingsAsync(service)).Count);
        var fact = Assert.Single(await service.Facts.OfAsync<TransactionStopped>(1));
        Assert.Equal((published, null), (fact.TransactionId, fact.MeterStart));
    }

    [Fact]
    public async Task HandleAsync_UnknownTransactionManyTimesAtOnce_IsKeptOnce()
    {
        var service = await StartAsync();

        await AtOnceAsync(12, _ => service.CallAsync(StopOf(4711)));

        Assert.Single(await UnknownStopsAsync(service));
    }

    [Fact]
    public async Task HandleAsync_TransactionOfAnotherChargePoint_DoesNotEndIt()
    {
        var service = await StartAsync();
        var id = (await service.CallAsync(Start)).TransactionId;

        await service.CallAsync(StopOf(id), service.CallOf("another"));

        Assert.Null(Assert.Single(await TransactionsAsync(service)).StoppedAt);
        Assert.Single(await UnknownStopsAsync(service));
    }

    private static Task<List<UnknownStop>> UnknownStopsAsync(ServiceUnderTest service) =>
        service.WithAsync<SessionDbContext, List<UnknownStop>>(context => context.UnknownStops.ToListAsync());
}
