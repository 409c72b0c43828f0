using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using SQLitePCL;

namespace Ocpp.Micro.Persistence.Conflicts;

/// <summary>Tells whether somebody else was faster from every other reason why a save may fail.</summary>
internal static class Conflict
{
    /// <summary>
    /// Each conflict means that another writer got on, so that of n writers of one row at the same instant, in all instances together,
    /// the last may need n attempts. A row of a charge point has few; one that all charge points write needs another way.
    /// </summary>
    public const int MaxAttempts = 20;

    public static bool Caused(DbUpdateException exception) =>
        exception is DbUpdateConcurrencyException || exception.InnerException switch
        {
            PostgresException { SqlState: PostgresErrorCodes.UniqueViolation } => true,
            SqliteException { SqliteExtendedErrorCode: raw.SQLITE_CONSTRAINT_UNIQUE or raw.SQLITE_CONSTRAINT_PRIMARYKEY } => true,
            _ => false,
        };
}
