using System.Diagnostics;
using Microsoft.EntityFrameworkCore;

namespace Ocpp.Micro.Persistence.Schema;

/// <summary>
/// Removes the row by which EF Core locks a SQLite file for a migration when the process that put it there died in the middle;
/// EF Core would wait for it for ever.
/// </summary>
internal static class AbandonedMigrationLock
{
    public static async Task RemoveAsync(DbContext context, CancellationToken cancellationToken)
    {
        var exists = await context.Database
            .SqlQuery<int>($"SELECT COUNT(*) AS Value FROM sqlite_master WHERE name = '__EFMigrationsLock'")
            .SingleAsync(cancellationToken) > 0;
        if (!exists)
            return;

        // One process has the file: what stands there from before this one began is nobody's. Timestamp is a text in UTC, so texts
        // compare as the instants do.
        using var process = Process.GetCurrentProcess();
        var started = process.StartTime.ToUniversalTime();
        await context.Database.ExecuteSqlAsync(
            $"DELETE FROM \"__EFMigrationsLock\" WHERE \"Timestamp\" < {started}", cancellationToken);
    }
}
