using Ocpp.Micro.Contracts;
using Ocpp.Micro.Contracts.Facts;
using Ocpp.Micro.Contracts.V16;
using Ocpp.Micro.Testing;
using Ocpp.Micro.Testing.Databases;

namespace Ocpp.Micro.SessionService.Tests;

public sealed class FamilyOnSqliteTests() : FamilyTests(new SqliteUnderTest());

public sealed class FamilyOnPostgreSqlTests(PostgreSqlFixture server) : FamilyTests(new PostgreSqlUnderTest(server));

/// <summary>A charge point that moves between 1.6 and 2.x: the same text is two transactions.</summary>
public abstract class FamilyTests(DatabaseUnderTest database) : TransactionEventsOfV201(database)
{
    [Fact]
    public async Task Event_IdThatWasGivenOn16_IsAnotherTransaction()
    {
        var service = await StartAsync();
        var given = (await service.CallAsync(Start)).TransactionId;
        await service.CallAsync(StopOf(given));
        var id = $"{given}";

        await service.CallAsync(Started(0) with { TransactionInfo = new(id), MeterValue = [Begin(5000)] });
        await service.CallAsync(Ended(2) with { TransactionInfo = new(id), MeterValue = [End(7000)] });

        Assert.Equal(
            [(OcppFamily.V16, 1000m, 2000m), (OcppFamily.V2, 5000m, 7000m)],
            (await TransactionsAsync(service)).OrderBy(entry => entry.Family).Select(entry => (entry.Family, entry.MeterStart!.Value, entry.MeterStop!.Value)));
        Assert.Equal(
            [(id, OcppFamily.V16), (id, OcppFamily.V2)],
            (await service.Facts.OfAsync<TransactionStarted>(2)).Select(fact => (fact.TransactionId, fact.Family!.Value)));
        Assert.Equal(
            [(OcppFamily.V16, 1000m), (OcppFamily.V2, 2000m)],
            (await service.Facts.OfAsync<TransactionStopped>(2)).Select(fact => (fact.Family!.Value, fact.Energy!.Value)));
    }

    /// <summary>A 1.6 stop may lie in a charge point's queue for longer than its update takes.</summary>
    [Fact]
    public async Task Stop_IdOfARunning2xTransaction_DoesNotEndIt()
    {
        var service = await StartAsync();
        await service.CallAsync(Started(0) with { TransactionInfo = new("4711") });

        await service.CallAsync(StopOf(4711));

        Assert.Null(Assert.Single(await TransactionsAsync(service)).StoppedAt);
        Assert.Equal(OcppFamily.V16, Assert.Single(await service.Facts.OfAsync<TransactionStopped>(1)).Family);
    }

    [Fact]
    public async Task Readings_SameIdOnBoth_AreKeptApart()
    {
        var service = await StartAsync();
        await service.CallAsync(Energy(17, 1000));

        await service.CallAsync(Started(0) with { TransactionInfo = new("17"), MeterValue = [Register(1000, 0)] });
        await service.CallAsync(Ended(2) with { TransactionInfo = new("17"), MeterValue = [End(2000)] });

        Assert.Equal(
            [OcppFamily.V16, OcppFamily.V2, OcppFamily.V2], (await ReadingsAsync(service)).Select(reading => reading.Family).Order());
        Assert.Equal(1000m, Assert.Single(await TransactionsAsync(service)).MeterStart);
        Assert.Equal([OcppFamily.V16, OcppFamily.V2], (await service.Facts.OfAsync<MeterValuesRecorded>(3)).Take(2).Select(fact => fact.Family!.Value));
    }

    [Fact]
    public async Task Event_IdGoneOnWithOn21_IsTheSameTransaction()
    {
        var service = await StartAsync();
        await service.CallAsync(Started(0));

        await service.CallAsync(new Contracts.V21.TransactionEventRequest(
            Contracts.V2.TransactionEventEnum.Ended, Noon, Contracts.V21.TriggerReasonEnum.EVDeparted, 1, new(Id)));

        Assert.NotNull(Assert.Single(await TransactionsAsync(service)).StoppedAt);
    }
}
