using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Ocpp.Micro.OperatorApi.Data;

namespace Ocpp.Micro.OperatorApi.Events;

/// <summary>
/// Tells one operator of events as they happen (HTML, server-sent events). Nothing is buffered for it: rows are read when those before have
/// been written, and the server ends the connection of one that does not read them.
/// </summary>
internal sealed class EventStream(IDbContextFactory<OperatorDbContext> contexts, EventTail tail, TimeProvider clock)
{
    private const int BatchSize = 200;

    /// <summary>Tells until the operator goes.</summary>
    /// <param name="response">Where to.</param>
    /// <param name="filter">What of.</param>
    /// <param name="after">The last event that the operator has seen.</param>
    /// <param name="keepAlive">How long the stream may be silent.</param>
    /// <param name="cancellationToken">The operator has gone, or the service stops.</param>
    public async Task RunAsync(
        HttpResponse response, EventFilter filter, long after, TimeSpan keepAlive, CancellationToken cancellationToken)
    {
        response.ContentType = "text/event-stream";
        response.Headers.CacheControl = "no-store";
        await WriteAsync(response, ": open\n\n", cancellationToken);
        while (!cancellationToken.IsCancellationRequested)
        {
            var (last, next) = tail.Position;
            after = await CatchUpAsync(response, filter, after, last, cancellationToken);
            try
            {
                await next.WaitAsync(keepAlive, clock, cancellationToken);
            }
            catch (TimeoutException)
            {
                await WriteAsync(response, ": alive\n\n", cancellationToken);
            }
        }
    }

    private async Task<long> CatchUpAsync(
        HttpResponse response, EventFilter filter, long after, long last, CancellationToken cancellationToken)
    {
        while (after < last)
        {
            var rows = await ReadAsync(filter, after, last, cancellationToken);
            foreach (var row in rows)
                await WriteAsync(response, TextOf(row), cancellationToken);

            after = rows.Count < BatchSize ? last : rows[^1].Id;
        }

        return after;
    }

    private async Task<List<LiveEvent>> ReadAsync(EventFilter filter, long after, long last, CancellationToken cancellationToken)
    {
        await using var database = await contexts.CreateDbContextAsync(cancellationToken);
        return await filter.Apply(database.Events.AsNoTracking())
            .Where(row => row.Id > after && row.Id <= last)
            .OrderBy(static row => row.Id)
            .Take(BatchSize)
            .ToListAsync(cancellationToken);
    }

    private static string TextOf(LiveEvent row) =>
        string.Create(CultureInfo.InvariantCulture, $"id: {row.Id}\nevent: {row.Type}\ndata: {row.Data}\n\n");

    private static async Task WriteAsync(HttpResponse response, string text, CancellationToken cancellationToken)
    {
        await response.Body.WriteAsync(Encoding.UTF8.GetBytes(text), cancellationToken);
        await response.Body.FlushAsync(cancellationToken);
    }
}
