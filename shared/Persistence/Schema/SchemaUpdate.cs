using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Ocpp.Micro.Persistence.Sqlite;

namespace Ocpp.Micro.Persistence.Schema;

/// <summary>
/// Brings the tables of a service up to date, and keeps trying while the database is away. Processes that begin together take turns by EF
/// Core's lock.
/// </summary>
internal sealed partial class SchemaUpdate<TContext>(
    BareContextFactory<TContext> contexts, TimeProvider clock, ILogger<SchemaUpdate<TContext>> logger)
    where TContext : ServiceDbContext
{
    private static readonly TimeSpan _longestPause = TimeSpan.FromSeconds(10);

    // An index on a table that has grown takes longer than a call may.
    private static readonly TimeSpan _longestCommand = TimeSpan.FromMinutes(30);

    /// <summary>Completes when the tables are up to date.</summary>
    /// <param name="migrates">Whether it migrates; else it waits until another process has.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task RunAsync(bool migrates, CancellationToken cancellationToken)
    {
        var pause = TimeSpan.FromMilliseconds(250);
        while (!await TryAsync(migrates, cancellationToken))
        {
            await Task.Delay(pause, clock, cancellationToken);
            pause = pause * 2 < _longestPause ? pause * 2 : _longestPause;
        }
    }

    private async Task<bool> TryAsync(bool migrates, CancellationToken cancellationToken)
    {
        try
        {
            await using var context = contexts.Create();
            using var turn = await SqliteWriteTurn.TakeAsync(context, cancellationToken);
            return await MigrateAsync(context, migrates, cancellationToken);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            // The edge to the database: whatever is wrong there may be mended while the process lives, and it is not ready until then.
            Log.NotReachable(logger, exception, typeof(TContext).Name);
            return false;
        }
    }

    private async Task<bool> MigrateAsync(TContext context, bool migrates, CancellationToken cancellationToken)
    {
        var pending = (await context.Database.GetPendingMigrationsAsync(cancellationToken)).ToList();
        if (pending.Count == 0)
            return true;

        if (!migrates)
        {
            Log.Waiting(logger, typeof(TContext).Name, pending.Count);
            return false;
        }

        if (context.Database.IsSqlite())
            await AbandonedMigrationLock.RemoveAsync(context, cancellationToken);

        context.Database.SetCommandTimeout(_longestCommand);
        await context.Database.MigrateAsync(cancellationToken);
        Log.Migrated(logger, typeof(TContext).Name, pending.Count, pending[^1]);
        return true;
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "{Context}: {Count} migrations applied, the last is {Migration}.")]
        public static partial void Migrated(ILogger logger, string context, int count, string migration);

        [LoggerMessage(2, LogLevel.Warning, "{Context}: {Count} migrations are pending and Database:MigrateOnStart is off; waiting.")]
        public static partial void Waiting(ILogger logger, string context, int count);

        [LoggerMessage(3, LogLevel.Warning, "{Context}: the database cannot be brought up to date yet; trying again.")]
        public static partial void NotReachable(ILogger logger, Exception exception, string context);
    }
}
