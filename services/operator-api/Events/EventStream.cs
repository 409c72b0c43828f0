using System.Buffers;
using System.Globalization;
using System.Text;
using Microsoft.Extensions.Options;

namespace Ocpp.Micro.OperatorApi.Events;

/// <summary>
/// Tells one operator of events as they happen (HTML, server-sent events). Nothing is buffered for it: further events are read when those before
/// have been written, and who does not read them is cut off.
/// </summary>
internal sealed class EventStream(EventTail tail, EventReplay replay, IOptions<EventOptions> options, TimeProvider clock)
{
    /// <summary>The id that stands for the oldest event there is.</summary>
    public const long Oldest = 0;

    // What a stream holds of events that others have long been told of, while it is not read.
    private const int BatchSize = 50;
    private const int FlushSize = 16 * 1024;

    private static readonly TimeSpan _shortestWait = TimeSpan.FromMilliseconds(1);

    private readonly List<RecentEvent> _batch = [];

    /// <summary>Tells until the operator goes.</summary>
    /// <param name="response">Where to.</param>
    /// <param name="filter">What of.</param>
    /// <param name="lastEventId">The last event that the operator has seen; null to begin now.</param>
    /// <param name="keepAlive">How long the stream may be silent.</param>
    /// <param name="cancellationToken">The operator has gone or may not listen any more, or the service stops.</param>
    public async Task RunAsync(
        HttpResponse response, EventFilter filter, long? lastEventId, TimeSpan keepAlive, CancellationToken cancellationToken)
    {
        response.ContentType = "text/event-stream";
        response.Headers.CacheControl = "no-store";
        var after = await BeginAsync(response, lastEventId, cancellationToken);
        var writtenAt = clock.GetTimestamp();
        while (!cancellationToken.IsCancellationRequested)
        {
            var next = tail.Next;
            var isWritten = false;
            if (!tail.TryRead(after, _batch, BatchSize))
            {
                (after, isWritten) = await CatchUpAsync(response, filter, after, cancellationToken);
            }
            else if (_batch.Count > 0)
            {
                isWritten = await WriteAsync(response, _batch.Where(filter.Matches), cancellationToken);
                after = _batch[^1].Id;
            }
            else
            {
                await WaitAsync(next, keepAlive - clock.GetElapsedTime(writtenAt), cancellationToken);
            }

            // However much there is to read: events that the filter holds back keep nothing alive.
            if (!isWritten && clock.GetElapsedTime(writtenAt) >= keepAlive)
            {
                await WriteAsync(response, $": alive\nid: {Text(after)}\n\n", cancellationToken);
                isWritten = true;
            }

            if (isWritten)
                writtenAt = clock.GetTimestamp();
        }
    }

    /// <summary>
    /// Says behind which event it begins, with an id that has no event: who is cut off before the first event comes back with it.
    /// </summary>
    private async Task<long> BeginAsync(HttpResponse response, long? lastEventId, CancellationToken cancellationToken)
    {
        if (lastEventId > tail.Last || !tail.HasBegun)
            await tail.LookAsync(cancellationToken);

        var last = tail.Last;
        var after = Math.Min(lastEventId ?? last, last);
        await WriteAsync(response, $": open\nid: {Text(after)}\n\n", cancellationToken);
        if (lastEventId > last)
            await ResetAsync(response, "unknown", after, cancellationToken);

        return after;
    }

    private async Task<(long After, bool IsWritten)> CatchUpAsync(
        HttpResponse response, EventFilter filter, long after, CancellationToken cancellationToken)
    {
        var past = await replay.ReadAsync(filter, after, cancellationToken);
        if (past.Forgotten is { } forgotten)
            await ResetAsync(response, "expired", forgotten, cancellationToken);

        var isWritten = await WriteAsync(response, past.Events, cancellationToken);
        return (past.Last, isWritten || past.Forgotten is not null);
    }

    private async Task WaitAsync(Task next, TimeSpan longest, CancellationToken cancellationToken)
    {
        // A timer may be early by what it cannot measure.
        var timeout = longest > _shortestWait ? longest : _shortestWait;
        try
        {
            await next.WaitAsync(timeout, clock, cancellationToken);
        }
        catch (TimeoutException)
        {
            // There is nothing more so far.
        }
    }

    private Task ResetAsync(HttpResponse response, string reason, long after, CancellationToken cancellationToken) =>
        WriteAsync(response, $"id: {Text(after)}\nevent: reset\ndata: {{\"reason\":\"{reason}\"}}\n\n", cancellationToken);

    // Whether there was any.
    private async Task<bool> WriteAsync(HttpResponse response, IEnumerable<RecentEvent> events, CancellationToken cancellationToken)
    {
        var (size, isAny) = (0, false);
        foreach (var entry in events)
        {
            isAny = true;
            response.BodyWriter.Write(entry.Frame.Span);
            size += entry.Frame.Length;
            if (size < FlushSize)
                continue;

            await FlushAsync(response, cancellationToken);
            size = 0;
        }

        if (size > 0)
            await FlushAsync(response, cancellationToken);

        return isAny;
    }

    private Task WriteAsync(HttpResponse response, string text, CancellationToken cancellationToken)
    {
        response.BodyWriter.Write(Encoding.UTF8.GetBytes(text));
        return FlushAsync(response, cancellationToken);
    }

    // The server's own limit is a rate, which lets one that reads nothing hold its place for minutes.
    private async Task FlushAsync(HttpResponse response, CancellationToken cancellationToken)
    {
        var flushing = response.BodyWriter.FlushAsync(cancellationToken).AsTask();
        try
        {
            await flushing.WaitAsync(options.Value.WriteTimeout, clock, cancellationToken);
        }
        catch (TimeoutException)
        {
            response.HttpContext.Abort();
            await flushing;
        }
    }

    private static string Text(long id) => id.ToString(CultureInfo.InvariantCulture);
}
