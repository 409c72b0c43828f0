using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Ocpp.Micro.SessionService.Data;

namespace Ocpp.Micro.SessionService.Retention;

/// <summary>
/// Deletes authorizations whose time is over, in batches: whoever presents made-up tokens would fill the table. Several replicas may
/// do so at once, a row is deleted by one of them.
/// </summary>
internal sealed partial class AuthorizationsCleaner(
    IDbContextFactory<SessionDbContext> contexts,
    IOptions<RetentionOptions> options,
    TimeProvider clock,
    ILogger<AuthorizationsCleaner> logger) : BackgroundService
{
    /// <summary>Deletes what is past its time now, and says how much it was.</summary>
    public async Task<int> CleanAsync(CancellationToken cancellationToken)
    {
        var until = clock.GetUtcNow() - options.Value.Authorizations;
        var batch = options.Value.BatchSize;
        await using var database = await contexts.CreateDbContextAsync(cancellationToken);
        var total = 0;
        int deleted;
        do
        {
            deleted = await database.WriteAsync(
                token => database.Authorizations
                    .Where(entry => entry.AskedAt < until).OrderBy(entry => entry.AskedAt).Take(batch)
                    .ExecuteDeleteAsync(token),
                cancellationToken);
            total += deleted;
        }
        while (deleted == batch);

        Log.Deleted(logger, total, until);
        return total;
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

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Debug, "{Count} authorizations from before {Until:O} are deleted.")]
        public static partial void Deleted(ILogger logger, int count, DateTimeOffset until);

        [LoggerMessage(2, LogLevel.Warning, "Deleting old authorizations failed; it is tried again.")]
        public static partial void Failed(ILogger logger, Exception exception);
    }
}
