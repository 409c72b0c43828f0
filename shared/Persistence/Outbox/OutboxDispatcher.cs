using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Ocpp.Micro.Persistence.Schema;

namespace Ocpp.Micro.Persistence.Outbox;

/// <summary>
/// Empties a service's outbox into the broker: at once after a commit of this process, from time to time for what another left
/// behind, and after a failure with growing pauses.
/// </summary>
internal sealed partial class OutboxDispatcher<TContext>(
    OutboxBatch<TContext> batch,
    OutboxSignal<TContext> signal,
    OutboxBacklog<TContext> backlog,
    SchemaState<TContext> schema,
    IOptions<OutboxOptions> options,
    TimeProvider clock,
    ILogger<OutboxDispatcher<TContext>> logger) : BackgroundService
    where TContext : ServiceDbContext
{
    private static readonly TimeSpan _firstPause = TimeSpan.FromMilliseconds(200);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await schema.Ready.WaitAsync(stoppingToken);
        var pause = _firstPause;
        while (!stoppingToken.IsCancellationRequested)
        {
            switch (await TryDispatchAsync(stoppingToken))
            {
                case OutboxOutcome.More:
                    backlog.IsThere();
                    pause = _firstPause;
                    break;
                case OutboxOutcome.Empty:
                    backlog.IsGone();
                    pause = _firstPause;
                    await signal.WaitAsync(options.Value.PollInterval, clock, stoppingToken);
                    break;
                case OutboxOutcome.HeldElsewhere: // by one that may fail as well: only an empty outbox ends a backlog
                    await Task.Delay(_firstPause, clock, stoppingToken);
                    break;
                default:
                    backlog.IsThere();
                    await Task.Delay(pause, clock, stoppingToken);
                    pause = pause * 2 < options.Value.MaxRetryDelay ? pause * 2 : options.Value.MaxRetryDelay;
                    break;
            }
        }
    }

    private async Task<OutboxOutcome> TryDispatchAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await batch.DispatchAsync(cancellationToken);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            Log.Failed(logger, exception, typeof(TContext).Name);
            return OutboxOutcome.Failed;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "{Context}: facts could not be published; they are kept and tried again.")]
        public static partial void Failed(ILogger logger, Exception exception, string context);
    }
}
