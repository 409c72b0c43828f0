using Ocpp.Micro.Contracts.Facts;
using Ocpp.Micro.Contracts.V201;
using Ocpp.Micro.Testing;
using Ocpp.Micro.Testing.Databases;
using Ocpp.Micro.Testing.Services;

namespace Ocpp.Micro.SessionService.Tests;

public sealed class ReusedIdOnSqliteTests() : ReusedIdTests(new SqliteUnderTest());

public sealed class ReusedIdOnPostgreSqlTests(PostgreSqlFixture server) : ReusedIdTests(new PostgreSqlUnderTest(server));

/// <summary>Charge points of 2.x that give the id of an ended transaction again: what is charged under it is billed again.</summary>
public abstract class ReusedIdTests(DatabaseUnderTest database) : TransactionEventsOfV201(database)
{
    private const string Second = $"{Id}#2";

    [Fact]
    public async Task Started_AfterTheEnd_IsATransactionOfItsOwn()
    {
        var service = await StartAsync();
        await ChargeAsync(service, 0, 1000, 2000);

        await ChargeAsync(service, 60, 2000, 3500);

        Assert.Equal(
            [(Id, null, 1, 0, 2, 1000m, 2000m), (Second, Id, 0, 60, 62, 2000m, 3500m)],
            (await TransactionsAsync(service)).OrderBy(entry => entry.StartedAt).Select(entry => (
                entry.TransactionId, entry.ReportedId, entry.Reuses, Minute(entry.StartedAt), Minute(entry.StoppedAt), entry.MeterStart!.Value,
                entry.MeterStop!.Value)));
        Assert.Equal(
            [(Id, (string?)null, 1000m), (Second, Id, 1500m)],
            (await service.Facts.OfAsync<TransactionStopped>(2)).Select(fact => (fact.TransactionId!, fact.ReportedTransactionId, fact.Energy!.Value)));
        Assert.Equal(
            [(Id, (string?)null), (Second, Id)],
            (await service.Facts.OfAsync<TransactionStarted>(2)).Select(fact => (fact.TransactionId, fact.ReportedTransactionId)));
        Assert.Equal([Id, Id, Second, Second], (await EventsAsync(service)).Select(entry => entry.TransactionId));
        Assert.Equal([Id, Id, Second, Second], (await ReadingsAsync(service)).Select(reading => reading.TransactionId));
        Assert.Empty(await GapsAsync(service));
    }

    /// <summary>The charge point lost its power, and the end with it; the next driver must not be billed to the one before.</summary>
    [Fact]
    public async Task Started_TheEndBeforeWasLost_IsATransactionOfItsOwn()
    {
        var service = await StartAsync();
        await service.CallAsync(At(Started(0), 0) with { IdToken = Card, MeterValue = [At(Begin(1000), 0)] });
        await service.CallAsync(At(Updated(1), 1) with { MeterValue = [Register(1500, 1)] });

        var next = At(Started(0), 60) with { IdToken = Card with { Value = "Other" }, MeterValue = [At(Begin(1800), 60)] };
        await service.CallAsync(next);
        await service.CallAsync(next);
        await service.CallAsync(At(Ended(1), 62) with { MeterValue = [At(End(3500), 62)] });

        Assert.Equal(
            [(Id, "CARD", 1000m, null), (Second, "OTHER", 1800m, 62)],
            (await TransactionsAsync(service)).OrderBy(entry => entry.StartedAt).Select(entry => (
                entry.TransactionId, entry.IdToken, entry.MeterStart!.Value, entry.StoppedAt is null ? (int?)null : Minute(entry.StoppedAt))));
        Assert.Equal(1700m, Assert.Single(await service.Facts.OfAsync<TransactionStopped>(1)).Energy);
    }

    [Fact]
    public async Task Started_AThirdTime_IsTheThirdTransaction()
    {
        var service = await StartAsync();
        await ChargeAsync(service, 0, 0, 10);
        await ChargeAsync(service, 60, 10, 30);

        await ChargeAsync(service, 120, 30, 70);

        Assert.Equal(
            [(Id, 10m), (Second, 20m), ($"{Id}#3", 40m)],
            (await TransactionsAsync(service)).OrderBy(entry => entry.StartedAt).Select(entry => (
                entry.TransactionId, (entry.MeterStop - entry.MeterStart)!.Value)));
    }

    /// <summary>With the same unique id or another, one after the other or at once.</summary>
    [Fact]
    public async Task Started_OfTheSecondRepeated_IsOneTransaction()
    {
        var service = await StartAsync();
        await ChargeAsync(service, 0, 1000, 2000);
        var again = At(Started(0), 60) with { IdToken = Card };
        var call = service.CallOf("CP");

        await AtOnceAsync(6, number => service.CallAsync(again, number < 3 ? call : null));
        await service.CallAsync(again, call);
        await service.CallAsync(again);
        await service.CallAsync(At(Ended(1), 62));
        await service.CallAsync(again);

        Assert.Equal([Id, Second], (await TransactionsAsync(service)).Select(entry => entry.TransactionId).Order(StringComparer.Ordinal));
        Assert.Equal(3 + 1, (await EventsAsync(service)).Count);
    }

    [Fact]
    public async Task Started_OfTheFirstRepeated_BeginsNothing()
    {
        var service = await StartAsync();
        await ChargeAsync(service, 0, 1000, 2000);

        await service.CallAsync(Started(0) with { MeterValue = [Begin(1000)] });
        await service.CallAsync(Started(0) with { Timestamp = Noon.AddMinutes(2) });

        Assert.Equal(Id, Assert.Single(await TransactionsAsync(service)).TransactionId);
    }

    /// <summary>The charge point's clock was put back during the transaction: the start seems to be after the end.</summary>
    [Fact]
    public async Task Started_RepeatedThoughAfterTheEndByTheClock_BeginsNothing()
    {
        var service = await StartAsync();
        var start = At(Started(0), 60);
        await service.CallAsync(start);
        await service.CallAsync(At(Ended(1), 30));

        await service.CallAsync(start);

        Assert.Equal(Id, Assert.Single(await TransactionsAsync(service)).TransactionId);
        Assert.Equal(2, (await EventsAsync(service)).Count);
    }

    [Fact]
    public async Task Event_OfTheFirstThatIsLate_GoesToTheFirst()
    {
        var service = await StartAsync();
        await ChargeAsync(service, 0, 1000, 2000);
        await ChargeAsync(service, 60, 2000, 3500);

        await service.CallAsync(At(Updated(1), 1) with { MeterValue = [Register(1500, 1)] });
        await service.CallAsync(At(Updated(1), 61) with { MeterValue = [Register(2500, 61)] });

        Assert.Equal([Id, Id, Id, Second, Second, Second], (await EventsAsync(service)).Select(entry => entry.TransactionId));
        Assert.Equal([Id, Id, Id, Second, Second, Second], (await ReadingsAsync(service)).Select(reading => reading.TransactionId));
    }

    /// <summary>A late Updated, and an end that comes twice, must not open what has ended.</summary>
    [Fact]
    public async Task Event_AfterTheEndThatIsNoStart_BeginsNothing()
    {
        var service = await StartAsync();
        await ChargeAsync(service, 0, 1000, 2000);

        await service.CallAsync(At(Updated(3), 60));
        await service.CallAsync(At(Ended(4), 61));

        Assert.Equal(Noon.AddMinutes(2), Assert.Single(await TransactionsAsync(service)).StoppedAt);
    }

    private static async Task ChargeAsync(ServiceUnderTest service, int minute, int from, int to)
    {
        await service.CallAsync(At(Started(0), minute) with { MeterValue = [At(Begin(from), minute)] });
        await service.CallAsync(At(Ended(1), minute + 2) with { MeterValue = [At(End(to), minute + 2)] });
    }

    private static TransactionEventRequest At(TransactionEventRequest request, int minute) =>
        request with { Timestamp = Noon.AddMinutes(minute) };

    private static MeterValue At(MeterValue value, int minute) => value with { Timestamp = Noon.AddMinutes(minute) };

    private static int Minute(DateTimeOffset? at) => (int)(at!.Value - Noon).TotalMinutes;
}
