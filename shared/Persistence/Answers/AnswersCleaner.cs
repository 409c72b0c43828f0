using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Ocpp.Micro.Persistence.Schema;

namespace Ocpp.Micro.Persistence.Answers;

/// <summary>
/// Deletes answers whose window is over, in batches that hold no lock for long. Several instances may: one deletes what the other
/// has left.
/// </summary>
internal sealed partial class AnswersCleaner<TContext>(
    IDbContextFactory<TContext> contexts,
    SchemaState<TContext> schema,
    IOptions<AnswersOptions> options,
    TimeProvider clock,
    ILogger<AnswersCleaner<TContext>> logger) : BackgroundService
    where TContext : ServiceDbContext
{
    /// <summary>Deletes what is too old now, and says how much it was.</summary>
    public async Task<int> CleanAsync(CancellationToken cancellationToken)
    {
        var end = clock.GetUtcNow() - options.Value.Window;
        var size = options.Value.CleaningBatch;
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var cleaned = 0;
        int batch;
        do
        {
            batch = await context.WriteAsync(
                token => context.Set<StoredAnswer>()
                    .Where(answer => context.Set<StoredAnswer>()
                        .Where(old => old.AnsweredAt < end)
                        .OrderBy(old => old.AnsweredAt)
                        .Take(size)
                        .Select(old => old.Key)
                        .Contains(answer.Key))
                    .ExecuteDeleteAsync(token),
                cancellationToken);
            cleaned += batch;
        }
        while (batch == size);

        return cleaned;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await schema.Ready.WaitAsync(stoppingToken);
        using var timer = new PeriodicTimer(options.Value.CleaningInterval, clock);
        do
        {
            await TryCleanAsync(stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task TryCleanAsync(CancellationToken cancellationToken)
    {
        try
        {
            var cleaned = await CleanAsync(cancellationToken);
            Log.Cleaned(logger, typeof(TContext).Name, cleaned);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            Log.Failed(logger, exception, typeof(TContext).Name);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Debug, "{Context}: {Count} answers are past their window and were deleted.")]
        public static partial void Cleaned(ILogger logger, string context, int count);

        [LoggerMessage(2, LogLevel.Warning, "{Context}: old answers could not be deleted; trying again later.")]
        public static partial void Failed(ILogger logger, Exception exception, string context);
    }
}
