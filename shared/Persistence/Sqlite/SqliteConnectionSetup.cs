using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Ocpp.Micro.Persistence.Sqlite;

/// <summary>
/// Prepares each SQLite connection: readers and the writer do not block each other (write-ahead log), another process is waited
/// for, and a commit is on the disk before a charge point hears of it.
/// </summary>
internal sealed class SqliteConnectionSetup : DbConnectionInterceptor
{
    private const string Pragmas = "PRAGMA busy_timeout = 5000; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        command.ExecuteNonQuery();
    }

    public override Task ConnectionOpenedAsync(
        DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        // Microsoft.Data.Sqlite has no asynchronous I/O to wait for.
        ConnectionOpened(connection, eventData);
        return Task.CompletedTask;
    }
}
