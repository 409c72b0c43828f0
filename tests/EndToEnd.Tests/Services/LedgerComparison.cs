using System.Globalization;
using Npgsql;
using Ocpp.Micro.ChargePointSimulator.Bookkeeping;
using Ocpp.Micro.Testing;

namespace Ocpp.Micro.EndToEnd.Tests.Services;

/// <summary>Holds what charge points believe against what the session service has stored.</summary>
internal static class LedgerComparison
{
    private const string Stored =
        """
        SELECT t.transaction_id, t.charge_point_id, t.evse_id, t.connector_id, t.id_token, t.started_at, t.meter_start,
               t.stopped_at, t.meter_stop, t.stop_reason,
               (SELECT string_agg(r.value, ' ' ORDER BY r.sampled_at, r.number) FROM session.meter_readings r
                WHERE (r.charge_point_id, r.family, r.transaction_id) = (t.charge_point_id, t.family, t.transaction_id)
                  AND r.context NOT IN ('Transaction.Begin', 'Transaction.End'))
        FROM session.transactions t
        """;

    public static async Task AssertAgreesAsync(Ledger ledger, TestDatabase database)
    {
        var expected = ledger.Transactions.Select(Line).Order(StringComparer.Ordinal).ToArray();
        var stored = await ReadAsync(database);

        Assert.Equal(expected, stored.Order(StringComparer.Ordinal));
    }

    private static string Line(TransactionEntry entry) => Line(
        entry.TransactionId, entry.ChargePointId, entry.EvseId, entry.ConnectorId, entry.IdTag.ToUpperInvariant(), entry.StartedAt,
        entry.MeterStart, entry.Stop?.StoppedAt, entry.Stop?.MeterStop, entry.Stop?.Reason,
        string.Join(' ', entry.Readings.OrderBy(reading => reading.TakenAt).ThenBy(reading => reading.EnergyWh).Select(reading => reading.EnergyWh)));

    private static string Line(params object?[] values) => string.Join(" | ", values.Select(value => value switch
    {
        DateTimeOffset time => time.UtcDateTime.ToString("O", CultureInfo.InvariantCulture),
        DateTime time => time.ToString("O", CultureInfo.InvariantCulture),
        DBNull => null,
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    }));

    private static async Task<List<string>> ReadAsync(TestDatabase database)
    {
        await using var connection = new NpgsqlConnection(database.ConnectionString + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(Stored, connection);
        await using var reader = await command.ExecuteReaderAsync();
        var lines = new List<string>();
        while (await reader.ReadAsync())
        {
            var values = new object[reader.FieldCount];
            reader.GetValues(values);
            lines.Add(Line(values));
        }

        return lines;
    }
}
