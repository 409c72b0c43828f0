using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Ocpp.Micro.DeviceService.Data;

namespace Ocpp.Micro.DeviceService.Retention;

/// <summary>Deletes rows whose time is over, in batches. Several replicas may do so at once: a row is deleted by one of them.</summary>
internal sealed partial class RetentionCleaner(
    IDbContextFactory<DeviceDbContext> contexts,
    IOptions<RetentionOptions> options,
    TimeProvider clock,
    ILogger<RetentionCleaner> logger) : BackgroundService
{
    /// <summary>Deletes all that is past its time; says how many rows that were.</summary>
    public async Task<int> CleanAsync(CancellationToken cancellationToken)
    {
        var keep = options.Value;
        await using var database = await contexts.CreateDbContextAsync(cancellationToken);
        return await DeleteAsync(database.StatusEvents, keep.StatusEvents)
            + await DeleteAsync(database.ProgressReports, keep.ProgressReports)
            + await DeleteAsync(database.DataTransfers, keep.DataTransfers)
            + await DeleteAsync(database.SecurityEvents, keep.SecurityEvents)
            + await DeleteAsync(database.Events, keep.Events)
            + await DeleteAsync(database.StreamValues, keep.StreamValues)
            + await DeleteAsync(database.Reports, keep.Reports)
            + await DeleteAsync(database.CustomerInformation, keep.CustomerInformation);

        Task<int> DeleteAsync<T>(DbSet<T> rows, TimeSpan age)
            where T : class, IAppendOnly => this.DeleteAsync(database, rows, age, cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.Value.CleanInterval, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
                await TryCleanAsync(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The service stops; the next one goes on.
        }
    }

    private async Task TryCleanAsync(CancellationToken cancellationToken)
    {
        try
        {
            await CleanAsync(cancellationToken);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            Log.Failed(logger, exception);
        }
    }

    private async Task<int> DeleteAsync<T>(DeviceDbContext database, DbSet<T> rows, TimeSpan age, CancellationToken cancellationToken)
        where T : class, IAppendOnly
    {
        var now = clock.GetUtcNow();
        var until = age < now - DateTimeOffset.MinValue ? now - age : DateTimeOffset.MinValue;
        var batch = options.Value.BatchSize;
        var total = 0;
        int deleted;
        do
        {
            deleted = await database.WriteAsync(
                token => rows
                    .Where(row => row.ReceivedAt < until).OrderBy(static row => row.ReceivedAt).Take(batch)
                    .ExecuteDeleteAsync(token),
                cancellationToken);
            total += deleted;
        }
        while (deleted == batch);

        if (total > 0)
            Log.Deleted(logger, total, rows.EntityType.GetTableName(), until);
        return total;
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "{Count} rows of {Table} from before {Until:O} are deleted.")]
        public static partial void Deleted(ILogger logger, int count, string? table, DateTimeOffset until);

        [LoggerMessage(2, LogLevel.Warning, "Deleting what is past its time failed; it is tried again.")]
        public static partial void Failed(ILogger logger, Exception exception);
    }
}
