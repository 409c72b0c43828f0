using Ocpp.Micro.Contracts.Facts;
using Ocpp.Micro.Contracts.V2;
using Ocpp.Micro.Contracts.V201;
using Ocpp.Micro.Testing;
using Ocpp.Micro.Testing.Databases;
using V21 = Ocpp.Micro.Contracts.V21;

namespace Ocpp.Micro.SessionService.Tests;

public sealed class MeterValuesV2OnSqliteTests() : MeterValuesV2Tests(new SqliteUnderTest());

public sealed class MeterValuesV2OnPostgreSqlTests(PostgreSqlFixture server) : MeterValuesV2Tests(new PostgreSqlUnderTest(server));

/// <summary>MeterValues of 2.0.1 and 2.1, which belong to no transaction (2.0.1 part 6, TC_J_01, TC_J_04).</summary>
public abstract class MeterValuesV2Tests(DatabaseUnderTest database) : SessionServiceTests(database)
{
    [Fact]
    public async Task HandleAsync_MainMeterAndAnEvse_AreKeptApart()
    {
        var service = await StartAsync();
        MeterValue[] values = [new([new SampledValue(5)], Noon)];

        await service.CallAsync(new MeterValuesRequest(0, values));
        await service.CallAsync(new MeterValuesRequest(1, values));

        var readings = await ReadingsAsync(service);
        Assert.Equal([0, 1], readings.Select(reading => reading.EvseId ?? -1).Order());
        Assert.All(readings, reading => Assert.Equal((null, null, "Wh"), (reading.TransactionId, reading.ConnectorId, reading.Unit)));
        var facts = await service.Facts.OfAsync<MeterValuesRecorded>(2);
        Assert.Equal([0, 1], facts.Select(fact => fact.EvseId ?? -1));
    }

    [Fact]
    public async Task HandleAsync_EverythingSaid_IsKeptAsSaid()
    {
        var service = await StartAsync();
        var signed = new SignedMeterValue("c2lnbmVk", "ECDSA-secp256k1-SHA256", "OCMF", "a2V5");

        await service.CallAsync(new MeterValuesRequest(1, [new(
            [new SampledValue(3.70m, ReadingContextEnum.SampleClock, MeasurandEnum.PowerActiveImport, PhaseEnum.L1N, LocationEnum.Inlet, signed, new("W", 3))],
            Noon)]));

        var reading = Assert.Single(await ReadingsAsync(service));
        Assert.Equal(
            ("Power.Active.Import", "L1-N", "Inlet", "Sample.Clock", "W", (int?)3, "3.70", (decimal?)3700m),
            (reading.Measurand, reading.Phase, reading.Location, reading.Context, reading.Unit, reading.Multiplier, reading.Value, reading.Number));
        Assert.Equal(
            ("c2lnbmVk", "ECDSA-secp256k1-SHA256", "OCMF", "a2V5"),
            (reading.SignedData, reading.SigningMethod, reading.EncodingMethod, reading.PublicKey));
    }

    [Fact]
    public async Task HandleAsync_SignedBesideUnsigned_KeepsBoth()
    {
        var service = await StartAsync();
        var signed = new V21.SignedMeterValue(new string('s', 32768), "OCMF");

        await service.CallAsync(new V21.MeterValuesRequest(
            1, [new([new V21.SampledValue(1), new V21.SampledValue(1, SignedMeterValue: signed)], Noon)]));

        Assert.Equal([0, 32768], (await ReadingsAsync(service)).Select(reading => reading.SignedData?.Length ?? 0).Order());
    }

    [Fact]
    public async Task HandleAsync_SameMessageManyTimes_IsKeptOnce()
    {
        var service = await StartAsync();
        var request = new MeterValuesRequest(0, [new([new SampledValue(5), new SampledValue(6)], Noon)]);

        var responses = await AtOnceAsync(8, _ => service.CallAsync(request));

        Assert.All(responses, response => Assert.Equal(new(), response));
        Assert.Equal(2, (await ReadingsAsync(service)).Count);
    }
}
