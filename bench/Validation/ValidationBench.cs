using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Ocpp.Micro.Bench.Measurements;
using Ocpp.Micro.Contracts.Payloads;
using Spectre.Console;
using V16 = Ocpp.Micro.Contracts.V16;
using V201 = Ocpp.Micro.Contracts.V201;

namespace Ocpp.Micro.Bench.Validation;

/// <summary>What it costs to check a payload and to bind it, beside binding it unchecked.</summary>
internal static class ValidationBench
{
    private const int Batch = 500;

    public static Task RunAsync(BenchPlan plan)
    {
        var table = new Table().Title("Reading a payload: shared/Contracts, every rule checked, against System.Text.Json, none")
            .AddColumns("payload", "bytes", "plain ns", "ours ns", "ratio", "plain allocated", "ours allocated");
        Measure<V16.StartTransactionRequest>(table, "1.6 StartTransaction", Payloads.StartTransaction, plan);
        Measure<V16.MeterValuesRequest>(table, "1.6 MeterValues, 20 samples", Payloads.MeterValues, plan);
        Measure<V201.TransactionEventRequest>(table, "2.0.1 TransactionEvent", Payloads.TransactionEvent, plan);
        AnsiConsole.Write(table);
        return Task.CompletedTask;
    }

    private static void Measure<T>(Table table, string name, byte[] payload, BenchPlan plan)
        where T : class, IOcppObject<T>
    {
        RefuseAnOddPayload<T>(payload);
        Func<object?> plain = () => JsonSerializer.Deserialize<T>(payload, PlainJson.Options);
        Func<object?> ours = () => OcppPayload.TryParse<T>(payload, out var read, out _) ? read : null;
        foreach (var side in (Func<object?>[])[plain, ours])
            Take(side, plan.WarmUp);

        var pairs = new List<(double Plain, double Ours)>();
        for (var run = 0; run < plan.Runs; run++)
            pairs.Add((Take(plain, plan.Length), Take(ours, plan.Length)));

        table.AddRow(
            name,
            Number(payload.Length),
            Number(PairedRuns.Median(pairs.Select(static pair => pair.Plain))),
            Number(PairedRuns.Median(pairs.Select(static pair => pair.Ours))),
            PairedRuns.Median(pairs.Select(static pair => pair.Ours / pair.Plain)).ToString("F2", CultureInfo.InvariantCulture),
            Number(Allocated(plain)),
            Number(Allocated(ours)));
    }

    // Both sides must read the same, or they are not to be compared.
    private static void RefuseAnOddPayload<T>(byte[] payload)
        where T : class, IOcppObject<T>
    {
        if (!OcppPayload.TryParse<T>(payload, out var read, out var violation))
            throw new InvalidOperationException(violation.Description);

        var plain = JsonSerializer.Deserialize<T>(payload, PlainJson.Options);
        var same = JsonSerializer.Serialize(read, PlainJson.Options) == JsonSerializer.Serialize(plain, PlainJson.Options);
        if (!same)
            throw new InvalidOperationException($"System.Text.Json reads another {typeof(T).Name}.");
    }

    private static double Take(Func<object?> read, TimeSpan length)
    {
        var reads = 0L;
        var start = Stopwatch.GetTimestamp();
        do
        {
            for (var i = 0; i < Batch; i++)
                GC.KeepAlive(read());

            reads += Batch;
        }
        while (Stopwatch.GetElapsedTime(start) < length);

        return Stopwatch.GetElapsedTime(start).TotalNanoseconds / reads;
    }

    private static double Allocated(Func<object?> read)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < Batch; i++)
            GC.KeepAlive(read());

        return (GC.GetAllocatedBytesForCurrentThread() - before) / (double)Batch;
    }

    private static string Number(double value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
