using System.Globalization;
using Ocpp.Micro.ChargePointSimulator.Fleet;
using Ocpp.Micro.ChargePointSimulator.Statistics;
using Ocpp.Micro.Faults.Tests.Parts;
using Ocpp.Micro.Faults.Tests.Schedules;
using Ocpp.Micro.Testing;
using Xunit.Sdk;

namespace Ocpp.Micro.Faults.Tests.ChargePoints;

/// <summary>Holds a fleet's account against the database, and fails with the history of every charge point that something is wrong with.</summary>
internal static class FleetFindings
{
    private const int ChargePointsShown = 3;

    // From the end of the faults on: longer than any session, with everything that holds it up.
    private static readonly TimeSpan _patience = Scale.Of(TimeSpan.FromMinutes(3), TimeSpan.FromMinutes(10));

    /// <summary>
    /// Every session is stored once and rightly; every CALL got its answer, unless its connection ended; nothing is left undelivered.
    /// A CALLERROR is an answer.
    /// </summary>
    public static async Task<FleetReport> AssertNothingLostAsync(FleetUnderFaults fleet, Task<FleetReport> run, SystemUnderFaults system, Journal journal)
    {
        var report = await FinishAsync(fleet, run, system, journal);
        Print(fleet, report, journal);
        await FactsAsync(system);
        List<string> findings = [.. await CountsAsync(fleet, report, system)];
        var differences = await LedgerComparison.FindDifferencesAsync(fleet.Fleet.Ledger!, system.Database, fleet.Prefix);
        findings.AddRange(differences.Select(static difference => difference.What));
        if (findings.Count == 0)
            return report;

        var concerned = differences.Select(static difference => difference.ChargePointId)
            .Concat(report.Statistics.Deviations.Where(static other => !IsCallError(other)).Select(static other => other.ChargePointId));
        var history = concerned.Distinct().Take(ChargePointsShown).SelectMany(id => fleet.HistoryOf(id).Prepend($"\n{id}:"));
        var folder = await system.SaveOutputsAsync();
        throw new XunitException(string.Join('\n', [.. findings, "", journal.ToString(), $"What the services have written is in {folder}", .. history]));
    }

    private static async Task<FleetReport> FinishAsync(FleetUnderFaults fleet, Task<FleetReport> run, SystemUnderFaults system, Journal journal)
    {
        try
        {
            return await run.WaitAsync(_patience, TestContext.Current.CancellationToken);
        }
        catch (TimeoutException)
        {
            var deviations = string.Join('\n', fleet.Fleet.Statistics.Deviations);
            throw new XunitException($"The charge points are not done.\n{deviations}\n{journal}\nWhat the services have written is in {await system.SaveOutputsAsync()}");
        }
    }

    // They go out once the broker is back, however often it was away.
    private static async Task FactsAsync(SystemUnderFaults system)
    {
        foreach (var schema in (string[])["boot", "session", "device"])
        {
            await Eventually.IsTrueAsync(
                async () => await system.Database.CountAsync($"{schema}.outbox") == 0, $"{schema} has published its facts", TimeSpan.FromMinutes(2));
        }
    }

    private static void Print(FleetUnderFaults fleet, FleetReport report, Journal journal)
    {
        var statistics = report.Statistics;
        Note($"{report.Progress.FinishedSessions} sessions, {statistics.Connects} connects, {statistics.FailedConnects} failed ones");
        Note($"{statistics.Calls} CALLs, {statistics.Count(VerdictKind.CallError)} CALLERRORs, {statistics.Interrupted} lost with their connection");
        foreach (var action in statistics.Actions)
        {
            var (errors, lost) = (action.Count(VerdictKind.CallError), action.Count(VerdictKind.ConnectionLost));
            var (median, most) = (action.Latency(0.5).TotalMilliseconds, action.Latency(0.99).TotalMilliseconds);
            Note($"  {action.Action}: {action.Calls}, {errors} errors, {lost} lost, half within {median:0} ms, 99 % within {most:0} ms");
        }

        foreach (var (end, count) in statistics.Ends.OrderByDescending(static end => end.Value))
            Note($"  ended: {count} {end.Reason} {end.Code}");
        foreach (var (status, count) in statistics.Refusals)
            Note($"  refused: {count} {(int)status}");
        Note($"  CALLERRORs at {string.Join(", ", fleet.CallErrors)}");

        void Note(FormattableString line) => journal.Note(line.ToString(CultureInfo.InvariantCulture));
    }

    private static async Task<IEnumerable<string>> CountsAsync(FleetUnderFaults fleet, FleetReport report, SystemUnderFaults system)
    {
        var statistics = report.Statistics;
        var sessions = fleet.Fleet.ChargePoints.Count * fleet.Sessions;
        var mine = $"charge_point_id LIKE '{fleet.Prefix}%'";
        VerdictKind[] judged = [VerdictKind.CallError, VerdictKind.OtherAnswer, VerdictKind.InvalidAnswer, VerdictKind.TimedOut];
        (string What, long Expected, long Actual)[] counts =
        [
            ("transactions in the ledger", sessions, fleet.Fleet.Ledger!.Transactions.Count),
            ("transactions stored and stopped", sessions, await system.Database.CountAsync(
                $"session.transactions WHERE {mine} AND stopped_at IS NOT NULL")),
            ("readings stored", sessions * fleet.ReadingsEach, await system.Database.CountAsync(
                $"session.meter_readings WHERE {mine} AND context NOT IN ('Transaction.Begin', 'Transaction.End')")),
            ("stops of unknown transactions", 0, await system.Database.CountAsync($"session.unknown_stops WHERE {mine}")),
            ("messages that were never delivered", 0, report.Undelivered),
            ("CALLs without an answer while their socket lived", 0, statistics.Count(VerdictKind.TimedOut)),
            ("answers that are not what they should be", 0, statistics.Count(VerdictKind.OtherAnswer) + statistics.Count(VerdictKind.InvalidAnswer)),
            ("other deviations: locked out, given up, or answered twice", 0, statistics.DeviationCount - judged.Sum(statistics.Count)),
        ];

        return counts.Where(static count => count.Expected != count.Actual)
            .Select(static count => $"{count.What}: {count.Actual} rather than {count.Expected}")
            .Concat(statistics.Deviations.Where(static deviation => !IsCallError(deviation)).Select(static deviation => deviation.ToString()));
    }

    private static bool IsCallError(Deviation deviation) => deviation.Detail.StartsWith("InternalError:", StringComparison.Ordinal);
}
