using Ocpp.Micro.Contracts.V2;
using Ocpp.Micro.Contracts.V201;
using Ocpp.Micro.Testing;
using Ocpp.Micro.Testing.Databases;

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

    private static MeterValue Of(decimal value, ReadingContextEnum context, UnitOfMeasure unit) =>
        new([new SampledValue(value, context, UnitOfMeasure: unit)], Noon);

    private static async Task AssertMeterAsync(Testing.Services.ServiceUnderTest service, decimal start, decimal stop)
    {
        var stored = Assert.Single(await TransactionsAsync(service));
        Assert.Equal((start, stop), (stored.MeterStart, stored.MeterStop));
    }
}
