using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Ocpp.Micro.EnergyService.Data;

namespace Ocpp.Micro.EnergyService.Retention;

/// <summary>Deletes history whose time is over; what holds now stays.</summary>
internal sealed partial class HistoryRetention(
    IDbContextFactory<EnergyDbContext> contexts,
    IOptions<EnergyOptions> options,
    TimeProvider clock,
    ILogger<HistoryRetention> logger) : BackgroundService
{
    /// <summary>Deletes what is older than <see cref="EnergyOptions.HistoryRetention"/>; tells how many rows that were.</summary>
    public async Task<int> DeleteAsync(CancellationToken cancellationToken)
    {
        await using var database = await contexts.CreateDbContextAsync(cancellationToken);
        var deleted = 0;
        foreach (var rows in Outdated(database, clock.GetUtcNow() - options.Value.HistoryRetention))
            deleted += await database.WriteAsync(rows, cancellationToken);

        return deleted;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.Value.RetentionInterval, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
                await TryDeleteAsync(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The service stops; what is outdated can wait.
        }
    }

    private static IEnumerable<Func<CancellationToken, Task<int>>> Outdated(EnergyDbContext database, DateTimeOffset before) =>
    [
        database.ChargingLimitChanges.Where(change => change.At < before).ExecuteDeleteAsync,
        database.ChargingLimits.Where(limit => !limit.InForce && limit.ReportedAt < before).ExecuteDeleteAsync,
        database.Reports
            .Where(report => report.LastPartAt < before
                && !database.ChargingProfiles.Any(profile => profile.ReportId == report.Id && profile.IsHeld)
                && !database.DerControls.Any(control => control.ReportId == report.Id && control.IsHeld))
            .ExecuteDeleteAsync,
        database.EvChargingNeeds.Where(needs => needs.ReceivedAt < before).ExecuteDeleteAsync,
        database.EvChargingSchedules.Where(schedule => schedule.ReceivedAt < before).ExecuteDeleteAsync,
        database.PriorityTransactions.Where(transaction => transaction.ReceivedAt < before).ExecuteDeleteAsync,
        database.DynamicSchedules.Where(schedule => schedule.Update == null && schedule.PulledAt < before).ExecuteDeleteAsync,
        database.DerAlarms.Where(alarm => alarm.ReceivedAt < before).ExecuteDeleteAsync,
        database.DerControlSwitches.Where(control => control.ReceivedAt < before).ExecuteDeleteAsync,
    ];

    private async Task TryDeleteAsync(CancellationToken cancellationToken)
    {
        try
        {
            var deleted = await DeleteAsync(cancellationToken);
            if (deleted > 0)
                Log.Deleted(logger, deleted);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            Log.NotDeleted(logger, exception);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "{Rows} rows of history are deleted, their time is over.")]
        public static partial void Deleted(ILogger logger, int rows);

        [LoggerMessage(2, LogLevel.Warning, "History could not be deleted; it is tried again.")]
        public static partial void NotDeleted(ILogger logger, Exception exception);
    }
}
