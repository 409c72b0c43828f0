using System.Globalization;
using Ocpp.Micro.ChargePointSimulator.Fleet;
using Ocpp.Micro.ChargePointSimulator.Statistics;
using Spectre.Console;

namespace Ocpp.Micro.ChargePointSimulator.Terminal;

/// <summary>Calls, answers and latencies per action.</summary>
internal static class SummaryTable
{
    public const int ShownDeviations = 20;

    public static Table Create(CallStatistics statistics)
    {
        var table = new Table().SimpleBorder();
        table.AddColumn("action");
        foreach (var column in new[] { "calls", "answered", "as expected", "errors", "timed out", "lost", "p50 ms", "p95 ms", "p99 ms" })
        {
            table.AddColumn(new TableColumn(column).RightAligned());
        }

        foreach (var action in statistics.Actions)
        {
            table.AddRow(
                Markup.Escape(action.Action),
                Text(action.Calls),
                Text(action.Answered),
                Text(action.Count(VerdictKind.AsExpected)),
                Text(action.Count(VerdictKind.CallError)),
                Text(action.Count(VerdictKind.TimedOut)),
                Text(action.Count(VerdictKind.ConnectionLost)),
                Milliseconds(action.Latency(0.50)),
                Milliseconds(action.Latency(0.95)),
                Milliseconds(action.Latency(0.99)));
        }

        return table;
    }

    public static string Verdict(FleetReport report)
    {
        var (progress, statistics) = (report.Progress, report.Statistics);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{(report.AsExpected ? "OK" : "FAILED")}: {progress.ChargePoints} charge points, {progress.FinishedSessions} sessions, "
            + $"{progress.Calls} calls in {progress.Elapsed.TotalSeconds:0.0} s, {progress.Deviations} unexpected, "
            + $"{statistics.Interrupted} lost with their connection, {report.Undelivered} undelivered, "
            + $"{statistics.Commands} commands answered, {statistics.Connects} connections");
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Milliseconds(TimeSpan time) => time.TotalMilliseconds.ToString("0.0", CultureInfo.InvariantCulture);
}
