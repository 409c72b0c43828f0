using System.Globalization;
using Ocpp.Micro.ChargePointSimulator.Fleet;
using Ocpp.Micro.ChargePointSimulator.Statistics;
using Ocpp.Micro.Faults.Tests.Parts;
using Ocpp.Micro.Faults.Tests.Schedules;
using Ocpp.Micro.Testing;

namespace Ocpp.Micro.Faults.Tests.ChargePoints;

/// <summary>Holds a fleet's account against the database, and fails with the history of every charge point that something is wrong with.</summary>
internal static class FleetFindings
{
    private const int ChargePointsShown = 3;

    /// <summary>
    /// Every session is stored once and rightly; every CALL got its answer, unless its connection ended; nothing is left undelivered.
    /// A CALLERROR is an answer.
    /// </summary>
    public static async Task AssertNothingLostAsync(FleetUnderFaults fleet, FleetReport report, SystemUnderFaults system, Journal journal)
    {
        Print(report, journal);
        List<string> findings = [.. await CountsAsync(fleet, report, system)];
        var differences = await LedgerComparison.FindDifferencesAsync(fleet.Fleet.Ledger!, system.Database, fleet.Prefix);
        findings.AddRange(differences.Select(static difference => difference.What));
        if (findings.Count == 0)
            return;

        var concerned = differences.Select(static difference => difference.ChargePointId)
            .Concat(report.Statistics.Deviations.Where(static deviation => !IsCallError(deviation)).Select(static deviation => deviation.ChargePointId));
        var history = concerned.Distinct().Take(ChargePointsShown).SelectMany(id => fleet.HistoryOf(id).Prepend($"\n{id}:"));
        Assert.Fail(string.Join('\n', [.. findings, "", journal.ToString(), .. history]));
    }

    private static void Print(FleetReport report, Journal journal)
    {
        var statistics = report.Statistics;
        journal.Note(string.Create(
            CultureInfo.InvariantCulture,
            $"{report.Progress.FinishedSessions} sessions, {statistics.Calls} CALLs, {statistics.Count(VerdictKind.CallError)} CALLERRORs, {statistics.Interrupted} lost with their connection, {statistics.Connects} connects"));
        foreach (var action in statistics.Actions)
        {
            journal.Note(string.Create(
                CultureInfo.InvariantCulture,
                $"  {action.Action}: {action.Calls}, errors {action.Count(VerdictKind.CallError)}, interrupted {action.Count(VerdictKind.ConnectionLost)}, p50 {action.Latency(0.5).TotalMilliseconds:0} ms, p99 {action.Latency(0.99).TotalMilliseconds:0} ms"));
        }

        foreach (var (end, count) in statistics.Ends.OrderByDescending(static end => end.Value))
            journal.Note($"  ended {count}: {end.Reason} {end.Code}");
        foreach (var (status, count) in statistics.Refusals)
            journal.Note($"  refused {count}: {(int)status}");
        journal.Note($"  no connection {statistics.FailedConnects}");
    }

    private static async Task<IEnumerable<string>> CountsAsync(FleetUnderFaults fleet, FleetReport report, SystemUnderFaults system)
    {
        var statistics = report.Statistics;
        var sessions = fleet.Fleet.ChargePoints.Count * fleet.Sessions;
        var mine = $"charge_point_id LIKE '{fleet.Prefix}%'";
        var judged = ((VerdictKind[])[VerdictKind.CallError, VerdictKind.OtherAnswer, VerdictKind.InvalidAnswer, VerdictKind.TimedOut]).Sum(statistics.Count);
        (string What, long Expected, long Actual)[] counts =
        [
            ("transactions in the ledger", sessions, fleet.Fleet.Ledger!.Transactions.Count),
            ("transactions stored and stopped", sessions, await system.Database.CountAsync($"session.transactions WHERE {mine} AND stopped_at IS NOT NULL")),
            ("readings stored", sessions * fleet.ReadingsEach, await system.Database.CountAsync(
                $"session.meter_readings WHERE {mine} AND context NOT IN ('Transaction.Begin', 'Transaction.End')")),
            ("stops of unknown transactions", 0, await system.Database.CountAsync($"session.unknown_stops WHERE {mine}")),
            ("messages that were never delivered", 0, report.Undelivered),
            ("CALLs without an answer while their socket lived", 0, statistics.Count(VerdictKind.TimedOut)),
            ("answers that are not what they should be", 0, statistics.Count(VerdictKind.OtherAnswer) + statistics.Count(VerdictKind.InvalidAnswer)),
            ("other deviations: locked out, given up, or answered twice", 0, statistics.DeviationCount - judged),
        ];

        return counts.Where(static count => count.Expected != count.Actual)
            .Select(static count => $"{count.What}: {count.Actual} rather than {count.Expected}")
            .Concat(statistics.Deviations.Where(static deviation => !IsCallError(deviation)).Select(static deviation => deviation.ToString()));
    }

    private static bool IsCallError(Deviation deviation) => deviation.Detail.StartsWith("InternalError:", StringComparison.Ordinal);
}
