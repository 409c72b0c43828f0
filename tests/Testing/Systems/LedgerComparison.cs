using System.Globalization;
using Npgsql;
using Ocpp.Micro.ChargePointSimulator.Bookkeeping;

namespace Ocpp.Micro.Testing.Systems;

/// <summary>Holds what charge points believe against what the session service has stored.</summary>
public static class LedgerComparison
{
    private const string Stored =
        """
        SELECT t.transaction_id, t.charge_point_id, t.evse_id, t.connector_id, t.id_token, t.started_at, t.meter_start,
               t.stopped_at, t.meter_stop, t.stop_reason,
               (SELECT coalesce(array_agg(to_char(r.sampled_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS') || ' ' || r.value
                                ORDER BY r.sampled_at, r.number), '{}')
                FROM session.meter_readings r
                WHERE (r.charge_point_id, r.family, r.transaction_id) = (t.charge_point_id, t.family, t.transaction_id)
                  AND r.context NOT IN ('Transaction.Begin', 'Transaction.End'))
        FROM session.transactions t
        WHERE t.charge_point_id LIKE $1
        """;

    /// <summary>Throws when they do not agree to the last reading.</summary>
    /// <param name="ledger">The charge points' account.</param>
    /// <param name="database">The central system's.</param>
    /// <param name="idPrefix">What the ids of the ledger's charge points begin with, in a database that has others too.</param>
    /// <exception cref="InvalidOperationException">What they do not say alike.</exception>
    public static async Task AssertAgreesAsync(Ledger ledger, TestDatabase database, string idPrefix = "")
    {
        var differences = await FindDifferencesAsync(ledger, database, idPrefix);
        if (differences.Count > 0)
            throw new InvalidOperationException(string.Join('\n', differences.Select(static difference => difference.What)));
    }

    /// <summary>Compares every transaction and every reading, both ways.</summary>
    /// <param name="ledger">The charge points' account.</param>
    /// <param name="database">The central system's.</param>
    /// <param name="idPrefix">What the ids of the ledger's charge points begin with, in a database that has others too.</param>
    public static async Task<IReadOnlyList<LedgerDifference>> FindDifferencesAsync(
        Ledger ledger, TestDatabase database, string idPrefix = "")
    {
        ArgumentNullException.ThrowIfNull(ledger);
        var stored = (await ReadAsync(database, idPrefix + "%")).ToLookup(static row => (row.ChargePointId, row.StartedAt));
        var known = ledger.Transactions.ToLookup(static entry => (entry.ChargePointId, entry.StartedAt.UtcDateTime));

        return
        [
            .. known.SelectMany(entries => entries.SelectMany(entry => Compare(entry, [.. stored[entries.Key]]))),
            .. stored.Where(rows => !known.Contains(rows.Key)).SelectMany(static rows => rows)
                .Select(static row => new LedgerDifference(row.ChargePointId, $"Stored, but of no charge point: {row.Line}")),
        ];
    }

    private static IEnumerable<LedgerDifference> Compare(TransactionEntry entry, StoredTransaction[] stored)
    {
        var line = Line(
            entry.TransactionId, entry.ChargePointId, entry.EvseId, entry.ConnectorId, entry.IdTag.ToUpperInvariant(), entry.StartedAt,
            entry.MeterStart, entry.Stop?.StoppedAt, entry.Stop?.MeterStop, entry.Stop?.Reason);
        if (stored.Length != 1)
        {
            yield return new(entry.ChargePointId, $"Stored {stored.Length} times: {line}");
            yield break;
        }

        if (stored[0].Line != line)
            yield return new(entry.ChargePointId, $"Stored otherwise: {line}\n             as: {stored[0].Line}");

        var readings = entry.Readings.OrderBy(static reading => reading.TakenAt).Select(Line).ToList();
        foreach (var (reading, count) in stored[0].Readings.CountBy(static reading => reading).Where(static same => same.Value > 1))
            yield return new(entry.ChargePointId, $"Reading stored {count} times: {reading}, of {line}");
        foreach (var reading in readings.Except(stored[0].Readings))
            yield return new(entry.ChargePointId, $"Reading not stored: {reading}, of {line}");
        foreach (var reading in stored[0].Readings.Except(readings))
            yield return new(entry.ChargePointId, $"Reading stored that was never taken: {reading}, of {line}");
    }

    private static string Line(ReadingEntry reading) =>
        string.Create(CultureInfo.InvariantCulture, $"{reading.TakenAt.UtcDateTime:yyyy-MM-ddTHH:mm:ss.fff} {reading.EnergyWh}");

    private static string Line(params IEnumerable<object?> values) => string.Join(" | ", values.Select(static value => value switch
    {
        DateTimeOffset time => time.UtcDateTime.ToString("O", CultureInfo.InvariantCulture),
        DateTime time => time.ToString("O", CultureInfo.InvariantCulture),
        DBNull => null,
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    }));

    private static async Task<List<StoredTransaction>> ReadAsync(TestDatabase database, string like)
    {
        await using var connection = new NpgsqlConnection(database.ConnectionString + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(Stored, connection) { Parameters = { new() { Value = like } } };
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<StoredTransaction>();
        while (await reader.ReadAsync())
        {
            var values = new object[reader.FieldCount];
            reader.GetValues(values);
            rows.Add(new((string)values[1], (DateTime)values[5], Line(values.Take(10)), (string[])values[10]));
        }

        return rows;
    }
}
