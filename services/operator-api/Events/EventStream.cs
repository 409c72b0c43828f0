using System.Buffers;
using System.Globalization;
using System.Text;

namespace Ocpp.Micro.OperatorApi.Events;

/// <summary>
/// Tells one operator of events as they happen (HTML, server-sent events). Nothing is buffered for it: further events are read when those before
/// have been written, and the server ends the connection of one that does not read them.
/// </summary>
internal sealed class EventStream(EventTail tail, EventReplay replay, TimeProvider clock)
{
    /// <summary>The id that stands for the oldest event there is.</summary>
    public const long Oldest = 0;

    private const int BatchSize = 200;

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
        while (!cancellationToken.IsCancellationRequested)
        {
            var next = tail.Next;
            if (!tail.TryRead(after, _batch, BatchSize))
            {
                after = await CatchUpAsync(response, filter, after, cancellationToken);
            }
            else if (_batch.Count > 0)
            {
                await WriteAsync(response, _batch.Where(filter.Matches), cancellationToken);
                after = _batch[^1].Id;
            }
            else if (!await HasMoreAsync(next, keepAlive, cancellationToken))
            {
                await WriteAsync(response, $": alive\nid: {Text(after)}\n\n", cancellationToken);
            }
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

    private async Task<long> CatchUpAsync(HttpResponse response, EventFilter filter, long after, CancellationToken cancellationToken)
    {
        var past = await replay.ReadAsync(filter, after, cancellationToken);
        if (past.Forgotten is { } forgotten)
            await ResetAsync(response, "expired", forgotten, cancellationToken);

        await WriteAsync(response, past.Events, cancellationToken);
        return past.Last;
    }

    private async Task<bool> HasMoreAsync(Task next, TimeSpan keepAlive, CancellationToken cancellationToken)
    {
        try
        {
            await next.WaitAsync(keepAlive, clock, cancellationToken);
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }

    private static Task ResetAsync(HttpResponse response, string reason, long after, CancellationToken cancellationToken) =>
        WriteAsync(response, $"id: {Text(after)}\nevent: reset\ndata: {{\"reason\":\"{reason}\"}}\n\n", cancellationToken);

    private static async Task WriteAsync(HttpResponse response, IEnumerable<RecentEvent> events, CancellationToken cancellationToken)
    {
        var size = 0;
        foreach (var entry in events)
        {
            response.BodyWriter.Write(entry.Frame.Span);
            size += entry.Frame.Length;
        }

        if (size > 0)
            await response.BodyWriter.FlushAsync(cancellationToken);
    }

    private static async Task WriteAsync(HttpResponse response, string text, CancellationToken cancellationToken)
    {
        response.BodyWriter.Write(Encoding.UTF8.GetBytes(text));
        await response.BodyWriter.FlushAsync(cancellationToken);
    }

    private static string Text(long id) => id.ToString(CultureInfo.InvariantCulture);
}
