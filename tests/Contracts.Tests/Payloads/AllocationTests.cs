using System.Buffers;
using System.Runtime.CompilerServices;
using Ocpp.Micro.Contracts.Payloads;
using Ocpp.Micro.Contracts.V16;

namespace Ocpp.Micro.Contracts.Tests.Payloads;

/// <summary>A valid payload costs its record and nothing else.</summary>
public sealed class AllocationTests
{
    private const int Rounds = 100;

    [Fact]
    public void TryParse_Heartbeat_AllocatesTheRecordAlone()
    {
        var record = Allocated(static () => Keep(new HeartbeatRequest()));

        Assert.Equal(record, Allocated(static () => Keep(Parse<HeartbeatRequest>("{}"u8))));
    }

    [Fact]
    public void TryParse_StartTransaction_AllocatesTheRecordAndItsText()
    {
        var record = Allocated(static () => Keep(new StartTransactionRequest(1, new string('x', 14), 0, default, 3)));

        Assert.Equal(record, Allocated(static () => Keep(Parse<StartTransactionRequest>(
            """
            {"connectorId":1,"idTag":"04E91C5A9A3F80","meterStart":0,"timestamp":"2026-01-31T12:34:56.789Z","reservationId":3}
            """u8))));
    }

    [Fact]
    public void TryParse_MeterValues_AllocatesTheRecordsTheirTextsAndLists()
    {
        var records = Allocated(static () => Keep(new MeterValuesRequest(
            1, new MeterValue[] { new(default, new SampledValue[] { new(new string('x', 2)), new(new string('y', 2)) }) })));

        Assert.Equal(records, Allocated(static () => Keep(Parse<MeterValuesRequest>(
            """
            {"connectorId":1,"meterValue":[{"timestamp":"2026-01-31T12:34:56Z",
             "sampledValue":[{"value":"10"},{"value":"11","measurand":"SoC"}]}]}
            """u8))));
    }

    [Fact]
    public void TryWrite_StartTransaction_AllocatesNothing()
    {
        var destination = new ArrayBufferWriter<byte>(1024);
        var payload = new StartTransactionRequest(1, "04E91C5A9A3F80", 0, default, 3);

        Assert.Equal(0, Allocated(() =>
        {
            destination.ResetWrittenCount();
            Assert.True(OcppPayload.TryWrite(destination, payload, out _));
        }));
    }

    private static T Parse<T>(ReadOnlySpan<byte> utf8)
        where T : class, IOcppObject<T>
    {
        Assert.True(OcppPayload.TryParse<T>(utf8, out var payload, out _));
        return payload;
    }

    // Keeps the compiler from leaving an unused record out.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Keep(object record) => GC.KeepAlive(record);

    private static long Allocated(Action act)
    {
        for (var round = 0; round < Rounds; round++)
            act();

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var round = 0; round < Rounds; round++)
            act();

        return (GC.GetAllocatedBytesForCurrentThread() - before) / Rounds;
    }
}
