using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Ocpp.Micro.Persistence.Schema;
using Ocpp.Micro.ServiceDefaults.Hosting;

namespace Ocpp.Micro.Persistence.Retention;

/// <summary>
/// Deletes rows whose time is over: soon after the start, and at every interval. In batches that hold no lock for long; several instances
/// may do so at once, a row is deleted by one of them.
/// </summary>
/// <typeparam name="TContext">The service's tables.</typeparam>
/// <param name="contexts">Opens the database.</param>
/// <param name="schema">Whether the tables are there.</param>
/// <param name="interval">From one cleaning to the next.</param>
/// <param name="batchSize">Rows that one statement deletes at most.</param>
/// <param name="clock">Says what time is over.</param>
/// <param name="logger">Hears of what was deleted.</param>
public abstract partial class RetentionCleaner<TContext>(
    IDbContextFactory<TContext> contexts, SchemaState<TContext> schema, TimeSpan interval, int batchSize, TimeProvider clock, ILogger logger)
    : PeriodicService(interval, clock, logger)
    where TContext : ServiceDbContext
{
    // Charge points that have waited for the service come first. A service that starts often cleans all the same.
    private static readonly TimeSpan _afterStart = TimeSpan.FromMinutes(1);

    /// <summary>Deletes all that is past its time now.</summary>
    /// <param name="cancellationToken">The service stops.</param>
    /// <returns>How many rows that were, without those that went with another.</returns>
    public async Task<int> CleanAsync(CancellationToken cancellationToken)
    {
        await using var database = await contexts.CreateDbContextAsync(cancellationToken);
        var total = 0;
        foreach (var rows in Expired(database, Clock.GetUtcNow()))
            total += await DeleteAsync(database, rows, cancellationToken);

        return total;
    }

    /// <summary>The rows that may go.</summary>
    /// <param name="database">The service's tables.</param>
    /// <param name="now">The time.</param>
    protected abstract IEnumerable<ExpiredRows> Expired(TContext database, DateTimeOffset now);

    /// <inheritdoc/>
    protected override async Task BeginAsync(CancellationToken cancellationToken)
    {
        await schema.Ready.WaitAsync(cancellationToken);
        await Task.Delay(_afterStart, Clock, cancellationToken);
        await TryRunAsync(cancellationToken);
    }

    /// <inheritdoc/>
    protected override Task RunAsync(CancellationToken cancellationToken) => CleanAsync(cancellationToken);

    private async Task<int> DeleteAsync(TContext database, ExpiredRows rows, CancellationToken cancellationToken)
    {
        var total = 0;
        int deleted;
        do
        {
            deleted = await database.WriteAsync(token => rows.DeleteAsync(batchSize, token), cancellationToken);
            total += deleted;
        }
        while (deleted == batchSize);

        if (total > 0)
            Log.Deleted(Logger, total, rows.Entity);
        return total;
    }

    private static partial class Log
    {
        [LoggerMessage(2, LogLevel.Information, "{Count} rows of {Entity} are past their time and are deleted.")]
        public static partial void Deleted(ILogger logger, int count, string entity);
    }
}
