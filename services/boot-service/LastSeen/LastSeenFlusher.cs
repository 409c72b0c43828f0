using Microsoft.Extensions.Options;
using Ocpp.Micro.ServiceDefaults.Hosting;

namespace Ocpp.Micro.BootService.LastSeen;

/// <summary>Has the buffer written down from time to time, and a last time when the service stops.</summary>
internal sealed partial class LastSeenFlusher(
    LastSeenBuffer buffer, LastSeenWriter writer, IOptions<BootOptions> options, TimeProvider clock, ILogger<LastSeenFlusher> logger)
    : PeriodicService(options.Value.LastSeenFlushInterval, clock, logger)
{
    // A database that is away does not keep the service from stopping.
    private static readonly TimeSpan _lastFlush = TimeSpan.FromSeconds(5);

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        using var timer = new CancellationTokenSource(_lastFlush, Clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timer.Token, cancellationToken);
        await FlushAsync(either.Token);
    }

    /// <summary>Writes down what there is; keeps it for the next time when that fails.</summary>
    public async Task FlushAsync(CancellationToken cancellationToken)
    {
        var seen = buffer.Take();
        if (seen.Count == 0)
            return;

        try
        {
            await writer.WriteAsync(seen, cancellationToken);
        }
        catch (Exception exception)
        {
            buffer.Return(seen);
            if (exception is not OperationCanceledException)
                Log.NotWritten(Logger, exception, seen.Count);
        }
    }

    protected override Task RunAsync(CancellationToken cancellationToken) => FlushAsync(cancellationToken);

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "When {Count} charge points were last seen could not be written; it is kept and tried again.")]
        public static partial void NotWritten(ILogger logger, Exception exception, int count);
    }
}
