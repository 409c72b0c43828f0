using Ocpp.Micro.Contracts.Facts;
using Ocpp.Micro.Contracts.V2;
using Ocpp.Micro.Contracts.V201;
using Ocpp.Micro.SessionService.Data;
using Ocpp.Micro.Testing;
using Ocpp.Micro.Testing.Databases;

namespace Ocpp.Micro.SessionService.Tests;

public sealed class TransactionOrderOnSqliteTests() : TransactionOrderTests(new SqliteUnderTest());

public sealed class TransactionOrderOnPostgreSqlTests(PostgreSqlFixture server) : TransactionOrderTests(new PostgreSqlUnderTest(server));

/// <summary>Events that come late, again, at once, or not at all.</summary>
public abstract class TransactionOrderTests(DatabaseUnderTest database) : TransactionEventsOfV201(database)
{
    [Fact]
    public async Task HandleAsync_NumbersThatAreMissing_AreAGapUntilTheyCome()
    {
        var service = await StartAsync();
        await service.CallAsync(Started(0));
        await service.CallAsync(Updated(4));
        Assert.Equal([(1, 3, true)], await GapsAsync(service));

        await service.CallAsync(Updated(2));
        Assert.Equal([(1, 1, true), (3, 3, true)], await GapsAsync(service));

        await service.CallAsync(Updated(1));
        await service.CallAsync(Updated(3));
        Assert.Equal([(1, 1, false), (3, 3, false)], await GapsAsync(service));
    }

    [Fact]
    public async Task HandleAsync_GapAtOneEnd_Shrinks()
    {
        var service = await StartAsync();
        await service.CallAsync(Started(0));
        await service.CallAsync(Updated(5));

        await service.CallAsync(Updated(1));
        await service.CallAsync(Updated(4));

        Assert.Equal([(2, 3, true)], await GapsAsync(service));
    }

    /// <summary>TC_E_53: numbers may begin anywhere, and need not go on from one transaction to the next.</summary>
    [Fact]
    public async Task HandleAsync_NumbersOfAnotherBeginning_AreNoGap()
    {
        var service = await StartAsync();

        await service.CallAsync(Started(7));
        await service.CallAsync(Started(0) with { TransactionInfo = new("other") });

        Assert.Empty(await GapsAsync(service));
    }

    [Fact]
    public async Task HandleAsync_NumberFarAhead_IsOneGap()
    {
        var service = await StartAsync();
        await service.CallAsync(Started(0) with { SeqNo = int.MinValue });

        await service.CallAsync(Updated(1) with { SeqNo = int.MaxValue });

        Assert.Equal([(int.MinValue + 1, int.MaxValue - 1, true)], await GapsAsync(service));
    }

    [Fact]
    public async Task HandleAsync_NumberZeroInEveryEvent_KeepsEachOfThem()
    {
        var service = await StartAsync();
        await service.CallAsync(Started(0));

        for (var minute = 1; minute <= 3; minute++)
        {
            var periodic = Updated(minute, TriggerReasonEnum.MeterValuePeriodic) with { SeqNo = 0, MeterValue = [Register(1000 + minute, minute)] };
            await service.CallAsync(periodic);
        }

        Assert.Equal(4, (await EventsAsync(service)).Count);
        Assert.Equal(3, (await ReadingsAsync(service)).Count);
        Assert.Empty(await GapsAsync(service));
    }

    /// <summary>Nothing but their content tells them apart where the clock has seconds and every number is 0.</summary>
    [Fact]
    public async Task HandleAsync_TwoEventsOfOneSecond_LoseNothing()
    {
        var service = await StartAsync();
        await service.CallAsync(Started(0));
        var periodic = Updated(1, TriggerReasonEnum.MeterValuePeriodic) with { SeqNo = 0 };
        await service.CallAsync(periodic with { MeterValue = [Register(1001, 1)] });

        await service.CallAsync(periodic with { MeterValue = [Register(1002, 1)] });
        await service.CallAsync(periodic with { TransactionInfo = new(Id, ChargingStateEnum.Charging) });
        var authorized = await service.CallAsync(periodic with { IdToken = Card });
        await service.CallAsync(periodic with { Offline = true });

        Assert.Equal([1001m, 1002m], (await ReadingsAsync(service)).Select(reading => reading.Number ?? 0).Order());
        Assert.Equal(AuthorizationStatusEnum.Accepted, authorized.IdTokenInfo?.Status);
        Assert.Equal(4, (await EventsAsync(service)).Count);
        var stored = Assert.Single(await TransactionsAsync(service));
        Assert.Equal(("Charging", "CARD"), (stored.ChargingState, stored.IdToken));
    }

    /// <summary>The first reading of an end of the transaction came with the event, the better one with its repetition.</summary>
    [Fact]
    public async Task HandleAsync_EndSentAgainWithItsReading_IsBilledByIt()
    {
        var service = await StartAsync();
        await service.CallAsync(Started(0) with { MeterValue = [Begin(1000)] });
        await service.CallAsync(Ended(2));

        await service.CallAsync(Ended(2) with { MeterValue = [End(2500)] });

        Assert.Equal(2500m, Assert.Single(await TransactionsAsync(service)).MeterStop);
        Assert.Equal(2, (await EventsAsync(service)).Count);
    }

    [Fact]
    public async Task HandleAsync_SameEventUnderANewId_IsOneRowAndTheFirstAnswer()
    {
        var service = await StartAsync();
        var expiry = Noon.AddDays(1);
        await AddAsync(service, new Data.IdToken { Token = "CARD", Type = "ISO14443", ExpiresAt = expiry, GroupId = "GROUP" });
        var started = Started(0) with { IdToken = Card, MeterValue = [Begin(1000)] };
        var first = await service.CallAsync(started);
        await service.WithAsync<SessionDbContext, int>(context =>
        {
            context.IdTokens.Update(new() { Token = "CARD", Type = "ISO14443", Blocked = true });
            return context.SaveChangesAsync();
        });

        var second = await service.CallAsync(started with { Offline = true });

        Assert.Equal(first, second);
        Assert.Equal((AuthorizationStatusEnum.Accepted, expiry), (second.IdTokenInfo!.Status, second.IdTokenInfo.CacheExpiryDateTime));
        Assert.Single(await EventsAsync(service));
        Assert.Single(await ReadingsAsync(service));
        await service.CallAsync(Started(0) with { TransactionInfo = new("other") });
        Assert.Equal(2, (await service.Facts.OfAsync<TransactionStarted>(2)).Count);
    }

    [Fact]
    public async Task HandleAsync_UpdatedAfterTheEnd_FillsInAndReopensNothing()
    {
        var service = await StartAsync();
        await service.CallAsync(Started(0) with { TransactionInfo = new(Id, ChargingStateEnum.Charging) });
        await service.CallAsync(Ended(2) with { MeterValue = [Register(2000, 2)], TransactionInfo = new(Id, ChargingStateEnum.Idle) });

        await service.CallAsync(Updated(1) with
        {
            Evse = new(1, 1),
            IdToken = Card,
            TransactionInfo = new(Id, ChargingStateEnum.Charging),
            MeterValue = [Register(1000, 1)],
        });

        var stored = Assert.Single(await TransactionsAsync(service));
        Assert.Equal(
            (Noon.AddMinutes(2), "Idle", (int?)1, "CARD", (decimal?)1000m, (decimal?)2000m, (string?)null),
            (stored.StoppedAt, stored.ChargingState, stored.EvseId, stored.IdToken, stored.MeterStart, stored.MeterStop, stored.ExclusiveToken));
    }

    [Fact]
    public async Task HandleAsync_EventsFromBackToFront_MakeTheSameTransaction()
    {
        var service = await StartAsync();

        await service.CallAsync(Ended(2) with { MeterValue = [End(2500)] });
        await service.CallAsync(Updated(1) with { TransactionInfo = new(Id, ChargingStateEnum.Charging) });
        Assert.Null(Assert.Single(await TransactionsAsync(service)).StartedAt);
        await service.CallAsync(Started(0) with { Evse = new(1, 1), IdToken = Card, MeterValue = [Begin(1000)] });

        var stored = Assert.Single(await TransactionsAsync(service));
        Assert.Equal(
            (Noon, Noon.AddMinutes(2), (decimal?)1000m, (decimal?)2500m, "CARD"),
            (stored.StartedAt, stored.StoppedAt, stored.MeterStart, stored.MeterStop, stored.IdToken));
        Assert.Empty(await GapsAsync(service));
        Assert.Equal(1000m, Assert.Single(await service.Facts.OfAsync<TransactionStarted>(1)).MeterStart);
        Assert.Null(Assert.Single(await service.Facts.OfAsync<TransactionStopped>(1)).MeterStart);
        var corrected = Assert.Single(await service.Facts.OfAsync<TransactionCorrected>(1));
        Assert.Equal(
            (Id, (int?)1, Noon, Noon.AddMinutes(2), "CARD", 1500m),
            (corrected.TransactionId, corrected.EvseId, corrected.StartedAt, corrected.StoppedAt, corrected.IdToken, corrected.Energy));
    }

    [Fact]
    public async Task HandleAsync_ReadingAfterTheEnd_IsToldToWhoBills()
    {
        var service = await StartAsync();
        await service.CallAsync(Started(0) with { IdToken = Card, MeterValue = [Begin(1000)] });
        await service.CallAsync(Ended(2) with { MeterValue = [Register(2400, 2)] });

        await service.CallAsync(Updated(1) with { TransactionInfo = new(Id, ChargingStateEnum.Charging) });
        await service.CallAsync(Ended(2) with { MeterValue = [End(2500)] });

        var corrected = Assert.Single(await service.Facts.OfAsync<TransactionCorrected>(1));
        Assert.Equal((1000m, 2500m, "Local"), (corrected.MeterStart, corrected.MeterStop, corrected.Reason));
        Assert.Equal(1400m, Assert.Single(await service.Facts.OfAsync<TransactionStopped>(1)).Energy);
    }

    [Fact]
    public async Task HandleAsync_UpdatedThatWasOvertaken_LeavesTheNewerState()
    {
        var service = await StartAsync();
        await service.CallAsync(Updated(2) with { TransactionInfo = new(Id, ChargingStateEnum.SuspendedEV, TimeSpentCharging: 120) });

        await service.CallAsync(Updated(1) with { TransactionInfo = new(Id, ChargingStateEnum.Charging, TimeSpentCharging: 60) });

        var stored = Assert.Single(await TransactionsAsync(service));
        Assert.Equal(("SuspendedEV", (int?)120), (stored.ChargingState, stored.TimeSpentCharging));
    }

    [Fact]
    public async Task HandleAsync_TwelveEventsOfATransactionAtOnce_AreAllEntered()
    {
        var service = await StartAsync();

        await AtOnceAsync(12, number => service.CallAsync(number switch
        {
            0 => Started(0) with { MeterValue = [Begin(1000)] },
            11 => Ended(11) with { MeterValue = [End(9000)] },
            _ => Updated(number) with { MeterValue = [Register(1000 + number, number)] },
        }));

        var stored = Assert.Single(await TransactionsAsync(service));
        Assert.Equal((Noon, Noon.AddMinutes(11), (decimal?)1000m, (decimal?)9000m), (stored.StartedAt, stored.StoppedAt, stored.MeterStart, stored.MeterStop));
        Assert.Equal(12, (await EventsAsync(service)).Count);
        Assert.DoesNotContain(await GapsAsync(service), gap => gap.Open);
    }
}
