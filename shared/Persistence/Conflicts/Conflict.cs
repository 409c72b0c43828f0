using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using SQLitePCL;

namespace Ocpp.Micro.Persistence.Conflicts;

/// <summary>Tells whether somebody else was faster from every other reason why a save may fail.</summary>
internal static class Conflict
{
    /// <summary>
    /// Each conflict means that another writer got on. Writers of one row that keep in step could still need an attempt for each of
    /// them, which is why they pause for different times; so many attempts fail only where a row is written without a break.
    /// </summary>
    public const int MaxAttempts = 20;

    private const int LongestPause = 64;

    /// <summary>
    /// How long to wait after an attempt: not at all after the first, which is how a repetition is recognised, then at random within
    /// a span that grows to 64 ms.
    /// </summary>
    /// <param name="attempt">The attempt that failed, from 1.</param>
    public static TimeSpan PauseAfter(int attempt) => attempt == 1
        ? TimeSpan.Zero
        : TimeSpan.FromMilliseconds(Random.Shared.NextDouble() * Math.Min(1 << Math.Min(attempt, MaxAttempts), LongestPause));

    public static bool Caused(DbUpdateException exception) =>
        exception is DbUpdateConcurrencyException || exception.InnerException switch
        {
            PostgresException { SqlState: PostgresErrorCodes.UniqueViolation } => true,
            SqliteException { SqliteExtendedErrorCode: raw.SQLITE_CONSTRAINT_UNIQUE or raw.SQLITE_CONSTRAINT_PRIMARYKEY } => true,
            _ => false,
        };
}
