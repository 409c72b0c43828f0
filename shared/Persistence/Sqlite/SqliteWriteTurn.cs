using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;

namespace Ocpp.Micro.Persistence.Sqlite;

/// <summary>
/// The right to write to a SQLite file. SQLite has one writer and makes the others poll on their threads; here they queue up
/// instead, first come, first served. Held per file and process, for that is how SQLite locks.
/// </summary>
internal static class SqliteWriteTurn
{
    private static readonly ConcurrentDictionary<string, SemaphoreSlim> _files = new(StringComparer.Ordinal);

    public static ValueTask<Turn> TakeAsync(DbContext context, CancellationToken cancellationToken) =>
        context.Database.IsSqlite() ? TakeOnSqliteAsync(context, cancellationToken) : ValueTask.FromResult(default(Turn));

    private static async ValueTask<Turn> TakeOnSqliteAsync(DbContext context, CancellationToken cancellationToken)
    {
        // First the connection, which waits for the tables to be made: whoever makes them needs a turn.
        await context.Database.OpenConnectionAsync(cancellationToken);
        try
        {
            var writers = _files.GetOrAdd(context.Database.GetDbConnection().DataSource, static _ => new SemaphoreSlim(1, 1));
            await writers.WaitAsync(cancellationToken);
            return new Turn(writers, context);
        }
        catch
        {
            await context.Database.CloseConnectionAsync();
            throw;
        }
    }

    /// <summary>Ends with its disposal.</summary>
    public readonly struct Turn(SemaphoreSlim writers, DbContext context) : IDisposable
    {
        public void Dispose()
        {
            writers?.Release();
            context?.Database.CloseConnection();
        }
    }
}
