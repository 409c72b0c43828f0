using Microsoft.Extensions.Options;

namespace Ocpp.Micro.DeviceService.Connectors;

/// <summary>Stores what had to be postponed once the database is back, and tries a last time when the service stops.</summary>
internal sealed partial class PostponedReportWriter(
    PostponedReports postponed,
    IServiceScopeFactory scopes,
    IOptions<DeviceOptions> options,
    TimeProvider clock,
    ILogger<PostponedReportWriter> logger) : BackgroundService
{
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await WriteAsync(cancellationToken);
    }

    /// <summary>Stores all that is there; what cannot be stored is kept.</summary>
    public async Task WriteAsync(CancellationToken cancellationToken)
    {
        var reports = postponed.Take();
        if (reports.Count == 0)
            return;

        using var patience = new CancellationTokenSource(options.Value.StatusPatience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        var stored = 0;
        try
        {
            foreach (var report in reports)
            {
                await using var scope = scopes.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<ConnectorStates>().RecordAsync(report, either.Token);
                stored++;
            }

            Log.Stored(logger, stored);
        }
        catch (Exception exception)
        {
            foreach (var report in reports.Skip(stored))
                postponed.Add(report);

            if (!cancellationToken.IsCancellationRequested)
                Log.StillAway(logger, exception, reports.Count - stored);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.Value.StatusRetryInterval, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
                await WriteAsync(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The service stops; StopAsync stores what is left.
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "{Count} postponed reports are stored.")]
        public static partial void Stored(ILogger logger, int count);

        [LoggerMessage(2, LogLevel.Warning, "{Count} postponed reports could not be stored yet.")]
        public static partial void StillAway(ILogger logger, Exception exception, int count);
    }
}
