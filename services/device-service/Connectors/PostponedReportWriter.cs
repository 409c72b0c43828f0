using Microsoft.Extensions.Options;
using Ocpp.Micro.ServiceDefaults.Hosting;

namespace Ocpp.Micro.DeviceService.Connectors;

/// <summary>Stores what had to be postponed once the database is back, and tries a last time when the service stops.</summary>
internal sealed partial class PostponedReportWriter(
    PostponedReports postponed,
    IServiceScopeFactory scopes,
    IOptions<DeviceOptions> options,
    TimeProvider clock,
    ILogger<PostponedReportWriter> logger)
    : PeriodicService(options.Value.StatusRetryInterval, clock, logger)
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

        using var patience = new CancellationTokenSource(options.Value.StatusPatience, Clock);
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

            Log.Stored(Logger, stored);
        }
        catch (Exception exception)
        {
            foreach (var report in reports.Skip(stored))
                postponed.Add(report);

            if (!cancellationToken.IsCancellationRequested)
                Log.StillAway(Logger, exception, reports.Count - stored);
        }
    }

    protected override Task RunAsync(CancellationToken cancellationToken) => WriteAsync(cancellationToken);

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "{Count} postponed reports are stored.")]
        public static partial void Stored(ILogger logger, int count);

        [LoggerMessage(2, LogLevel.Warning, "{Count} postponed reports could not be stored yet.")]
        public static partial void StillAway(ILogger logger, Exception exception, int count);
    }
}
