using Ocpp.Micro.Contracts.V2;
using Ocpp.Micro.Contracts.V201;
using Ocpp.Micro.Testing;
using Ocpp.Micro.Testing.Databases;
using V21 = Ocpp.Micro.Contracts.V21;

namespace Ocpp.Micro.SessionService.Tests;

public sealed class SessionMeterOnSqliteTests() : SessionMeterTests(new SqliteUnderTest());

public sealed class SessionMeterOnPostgreSqlTests(PostgreSqlFixture server) : SessionMeterTests(new PostgreSqlUnderTest(server));

/// <summary>Where the meter stood at the ends of a session (OCPP 2.0.1 J02).</summary>
public abstract class SessionMeterTests(DatabaseUnderTest database) : TransactionEventsOfV201(database)
{
    [Fact]
    public async Task Session_ReadingsOfNoPurpose_GivesTheEarliestAndTheLatest()
    {
        var service = await StartAsync();
        await service.CallAsync(Started(0));
        await service.CallAsync(Updated(2) with { MeterValue = [Register(1200, 2)] });
        await service.CallAsync(Updated(1) with { MeterValue = [Register(1100, 1)] });

        await service.CallAsync(Ended(3));

        await AssertMeterAsync(service, 1100, 1200);
    }

    /// <summary>TC_J_08: the EVSE was not known when it began, so the reading comes with an Updated.</summary>
    [Fact]
    public async Task Session_BeginInAnUpdated_IsTheStart()
    {
        var service = await StartAsync();
        await service.CallAsync(Started(0) with { MeterValue = [Register(1, 0)] });
        await service.CallAsync(Updated(1) with { MeterValue = [Begin(1000)] });

        await service.CallAsync(Ended(2) with { MeterValue = [Register(9999, 5), End(2000)] });

        await AssertMeterAsync(service, 1000, 2000);
    }

    [Fact]
    public async Task Session_KilowattHoursAndMultipliers_GiveWattHours()
    {
        var service = await StartAsync();
        await service.CallAsync(Started(0) with { MeterValue = [Of(12.345m, ReadingContextEnum.TransactionBegin, new("kWh"))] });

        await service.CallAsync(Ended(1) with { MeterValue = [Of(1.5m, ReadingContextEnum.TransactionEnd, new("Wh", 4))] });

        await AssertMeterAsync(service, 12345, 15000);
    }

    [Fact]
    public async Task Session_ReadingsThatAreNotTheRegister_AreNotBilled()
    {
        var service = await StartAsync();
        var others = new MeterValue(
            [
                new SampledValue(1, ReadingContextEnum.TransactionBegin, MeasurandEnum.SoC),
                new SampledValue(2, ReadingContextEnum.TransactionBegin, Phase: PhaseEnum.L1),
                new SampledValue(3, ReadingContextEnum.TransactionBegin, UnitOfMeasure: new("Joule")),
                new SampledValue(4, ReadingContextEnum.TransactionBegin, Location: LocationEnum.EV),
                new SampledValue(5, ReadingContextEnum.TransactionBegin, UnitOfMeasure: new("Wh", 99)),
                new SampledValue(6, ReadingContextEnum.TransactionBegin, Location: LocationEnum.Inlet),
                new SampledValue(7, ReadingContextEnum.TransactionBegin),
            ],
            Noon);

        await service.CallAsync(Started(0) with { MeterValue = [others] });

        Assert.Equal(7m, Assert.Single(await TransactionsAsync(service)).MeterStart);
        Assert.Equal(7, (await ReadingsAsync(service)).Count);
    }

    [Fact]
    public async Task Session_ReadingsSentAgainAtTheEnd_AreKeptOnce()
    {
        var service = await StartAsync();
        await service.CallAsync(Started(0) with { MeterValue = [Begin(1000)] });

        await service.CallAsync(Ended(1) with { MeterValue = [Begin(1000), End(2000)] });

        Assert.Equal(2, (await ReadingsAsync(service)).Count);
        await AssertMeterAsync(service, 1000, 2000);
    }

    /// <summary>The difference of two meters is no energy.</summary>
    [Fact]
    public async Task Session_EndsMeasuredAtDifferentPlaces_AreNoDifference()
    {
        var service = await StartAsync();
        await service.CallAsync(Started(0) with { MeterValue = [At(LocationEnum.Inlet, 5000, ReadingContextEnum.TransactionBegin)] });

        await service.CallAsync(Ended(2) with { MeterValue = [At(LocationEnum.Outlet, 2000, ReadingContextEnum.TransactionEnd)] });

        var stored = Assert.Single(await TransactionsAsync(service));
        Assert.Equal((null, 2000m), (stored.MeterStart, stored.MeterStop));
        Assert.Null(Assert.Single(await service.Facts.OfAsync<Contracts.Facts.TransactionStopped>(1)).Energy);
    }

    [Fact]
    public async Task Session_OnePlaceMeasuredAtBothEnds_IsThePlaceToBillBy()
    {
        var service = await StartAsync();
        await service.CallAsync(Started(0) with { MeterValue = [At(LocationEnum.Inlet, 5000, ReadingContextEnum.TransactionBegin)] });

        await service.CallAsync(Ended(2) with
        {
            MeterValue =
            [
                At(LocationEnum.Outlet, 2000, ReadingContextEnum.TransactionEnd),
                At(LocationEnum.Inlet, 6100, ReadingContextEnum.SamplePeriodic, minute: 2),
            ],
        });

        await AssertMeterAsync(service, 5000, 6100);
    }

    [Fact]
    public async Task Session_BothPlacesMeasuredAtBothEnds_IsBilledByTheOutlet()
    {
        var service = await StartAsync();
        await service.CallAsync(Started(0) with
        {
            MeterValue = [At(LocationEnum.Inlet, 5000, ReadingContextEnum.TransactionBegin), At(LocationEnum.Outlet, 1000, ReadingContextEnum.TransactionBegin)],
        });

        await service.CallAsync(Ended(2) with
        {
            MeterValue = [At(LocationEnum.Inlet, 6100, ReadingContextEnum.TransactionEnd), At(LocationEnum.Outlet, 2000, ReadingContextEnum.TransactionEnd)],
        });

        await AssertMeterAsync(service, 1000, 2000);
    }

    /// <summary>A meter before several charge points measures the others' energy, too.</summary>
    [Fact]
    public async Task Session_ReadingsFromUpstream_AreNotBilled()
    {
        var service = await StartAsync();
        var upstream = new V21.SampledValue(9000, Context: ReadingContextEnum.TransactionBegin, Location: V21.LocationEnum.Upstream);

        await service.CallAsync(new V21.TransactionEventRequest(
            TransactionEventEnum.Started, Noon, V21.TriggerReasonEnum.CablePluggedIn, 0, new(Id), MeterValue: [new([upstream], Noon)]));

        Assert.Null(Assert.Single(await TransactionsAsync(service)).MeterStart);
        Assert.Single(await ReadingsAsync(service));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Session_TwoReadingsOfOneInstant_GiveTheSameWhicheverCameFirst(bool reversed)
    {
        var service = await StartAsync();
        MeterValue[] two = [Register(1000, 0), Register(1001, 0)];
        if (reversed)
            Array.Reverse(two);

        await service.CallAsync(Started(0) with { MeterValue = two });

        var lowest = (await ReadingsAsync(service)).MinBy(reading => reading.Id)!.Number;
        Assert.Equal(lowest, Assert.Single(await TransactionsAsync(service)).MeterStart);
    }

    /// <summary>What cannot be calculated with must not keep the charge point from being answered.</summary>
    [Fact]
    public async Task Session_NumberThatNoMeterHas_IsKeptAsText()
    {
        var service = await StartAsync();
        await service.CallAsync(Started(0) with { MeterValue = [Of(decimal.MaxValue, ReadingContextEnum.TransactionBegin, new("kWh"))] });

        await service.CallAsync(Ended(1) with { MeterValue = [End(2000)] });

        Assert.Equal([null, 2000m], (await ReadingsAsync(service)).Select(reading => reading.Number));
        Assert.Equal((null, 2000m), (await TransactionsAsync(service)).Select(entry => (entry.MeterStart, entry.MeterStop)).Single());
    }

    private static MeterValue At(LocationEnum location, decimal value, ReadingContextEnum context, int minute = 0) =>
        new([new SampledValue(value, context, Location: location)], Noon.AddMinutes(minute));

    private static MeterValue Of(decimal value, ReadingContextEnum context, UnitOfMeasure unit) =>
        new([new SampledValue(value, context, UnitOfMeasure: unit)], Noon);

    private static async Task AssertMeterAsync(Testing.Services.ServiceUnderTest service, decimal start, decimal stop)
    {
        var stored = Assert.Single(await TransactionsAsync(service));
        Assert.Equal((start, stop), (stored.MeterStart, stored.MeterStop));
    }
}
