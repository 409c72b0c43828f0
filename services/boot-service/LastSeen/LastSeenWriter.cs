using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Ocpp.Micro.BootService.Data;

namespace Ocpp.Micro.BootService.LastSeen;

/// <summary>Writes down when charge points were heard of: one statement for a thousand of them.</summary>
internal sealed class LastSeenWriter(IDbContextFactory<BootDbContext> contexts)
{
    private const int BatchSize = 1000;

    public async Task WriteAsync(IReadOnlyDictionary<string, DateTimeOffset> seen, CancellationToken cancellationToken)
    {
        await using var database = await contexts.CreateDbContextAsync(cancellationToken);
        foreach (var batch in seen.Chunk(BatchSize))
            await database.WriteAsync(token => WriteAsync(database, batch, token), cancellationToken);
    }

    // Rows are locked in the order of their keys, so that two instances cannot wait for each other.
    private static Task<int> WriteAsync(
        BootDbContext database, KeyValuePair<string, DateTimeOffset>[] batch, CancellationToken cancellationToken)
    {
        if (database.Database.IsSqlite())
        {
            var entries = JsonSerializer.Serialize(batch.Select(entry => new[] { entry.Key, TextOf(entry.Value) }));
            return database.Database.ExecuteSqlAsync(
                $"""
                UPDATE boot_charge_points AS known SET last_seen_at = seen.at
                FROM (SELECT value ->> 0 AS id, value ->> 1 AS at FROM json_each({entries})) AS seen
                WHERE known.id = seen.id AND (known.last_seen_at IS NULL OR known.last_seen_at < seen.at)
                """,
                cancellationToken);
        }

        var ids = batch.Select(entry => entry.Key).ToArray();
        var instants = batch.Select(entry => entry.Value.UtcDateTime).ToArray();
        return database.Database.ExecuteSqlAsync(
            $"""
            WITH seen AS (
                SELECT known.id, heard.at
                FROM boot.charge_points AS known JOIN unnest({ids}, {instants}) AS heard (id, at) ON known.id = heard.id
                ORDER BY known.id FOR UPDATE OF known)
            UPDATE boot.charge_points AS known SET last_seen_at = seen.at
            FROM seen WHERE known.id = seen.id AND (known.last_seen_at IS NULL OR known.last_seen_at < seen.at)
            """,
            cancellationToken);
    }

    // As Microsoft.Data.Sqlite writes a DateTime.
    private static string TextOf(DateTimeOffset at) => at.UtcDateTime.ToString(
        "yyyy-MM-dd HH:mm:ss.FFFFFF", System.Globalization.CultureInfo.InvariantCulture);
}
