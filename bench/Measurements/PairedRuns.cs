using System.Globalization;
using Spectre.Console;

namespace Ocpp.Micro.Bench.Measurements;

/// <summary>
/// Runs two sides in turns, each of them first as often as second, so that whatever else the machine does meets both alike, and tells the
/// median of their ratio.
/// </summary>
internal static class PairedRuns
{
    /// <returns>The median of ours to plain.</returns>
    public static async Task<double> RunAsync(string title, Side plain, Side ours, string command, BenchPlan plan)
    {
        foreach (var side in (Side[])[plain, ours])
            await side.RunAsync(command, plan.WarmUp);

        var pairs = new List<(Run Plain, Run Ours)>();
        for (var run = 0; run < plan.Runs; run++)
        {
            var (first, second) = run % 2 == 0 ? (plain, ours) : (ours, plain);
            var (one, other) = (await first.RunAsync(command, plan.Length), await second.RunAsync(command, plan.Length));
            pairs.Add(run % 2 == 0 ? (one, other) : (other, one));
        }

        var ratio = Median(pairs.Select(pair => pair.Ours.CallsPerSecond / pair.Plain.CallsPerSecond));
        Print(title, plain, ours, pairs, ratio);
        return ratio;
    }

    private static void Print(string title, Side plain, Side ours, List<(Run Plain, Run Ours)> pairs, double ratio)
    {
        var table = new Table().Title(title).AddColumns("run", $"{plain.Name} calls/s", $"{ours.Name} calls/s", "ratio");
        for (var run = 0; run < pairs.Count; run++)
        {
            var (one, other) = pairs[run];
            table.AddRow(
                Number(run + 1), Number(one.CallsPerSecond), Number(other.CallsPerSecond), Ratio(other.CallsPerSecond / one.CallsPerSecond));
        }

        table.AddRow(
            "median",
            Number(Median(pairs.Select(pair => pair.Plain.CallsPerSecond))),
            Number(Median(pairs.Select(pair => pair.Ours.CallsPerSecond))),
            Ratio(ratio));
        AnsiConsole.Write(table);
        PrintCosts(plain, pairs.ConvertAll(pair => pair.Plain));
        PrintCosts(ours, pairs.ConvertAll(pair => pair.Ours));
    }

    private static void PrintCosts(Side side, List<Run> runs)
    {
        foreach (var worker in side.Answering.Keys)
        {
            var bytes = Median(runs.Select(run => run.CostPerCall[worker].Bytes));
            var microseconds = Median(runs.Select(run => run.CostPerCall[worker].Microseconds));
            AnsiConsole.MarkupLine($"{side.Name}, {worker}: {Number(bytes)} bytes allocated and {Number(microseconds)} µs of processor time per call");
        }
    }

    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }

    private static string Number(double value) => value.ToString("N0", CultureInfo.InvariantCulture);

    private static string Ratio(double value) => value.ToString("F3", CultureInfo.InvariantCulture);
}
