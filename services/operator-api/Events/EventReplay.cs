using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Ocpp.Micro.OperatorApi.Data;

namespace Ocpp.Micro.OperatorApi.Events;

/// <summary>
/// Reads events that are not among the recent ones any more, for streams that come back late or do not keep up: a few at a time, so that many
/// of them do not keep the database from the rest.
/// </summary>
internal sealed class EventReplay(IDbContextFactory<OperatorDbContext> contexts, EventTail tail, IOptions<EventOptions> options) : IDisposable
{
    private const int BatchSize = 100;

    private readonly SemaphoreSlim _places = new(options.Value.MaxReplays);

    /// <summary>Reads on behind an event.</summary>
    public async Task<ReplayedEvents> ReadAsync(EventFilter filter, long after, CancellationToken cancellationToken)
    {
        await _places.WaitAsync(cancellationToken);
        try
        {
            // What is there by now is among the recent ones until well after this.
            var last = tail.Last;
            await using var database = await contexts.CreateDbContextAsync(cancellationToken);
            var rows = await filter.Apply(database.Events.AsNoTracking())
                .Where(row => row.Id > after && row.Id <= last)
                .OrderBy(static row => row.Id)
                .Take(BatchSize)
                .ToListAsync(cancellationToken);

            // Asked after the rows were read: what is deleted is deleted from the oldest on.
            var oldest = await database.Events.OrderBy(static row => row.Id).Select(static row => row.Id).FirstOrDefaultAsync(cancellationToken);
            long? forgotten = after != EventStream.Oldest && oldest > after + 1 ? oldest - 1 : null;
            return new(
                [.. rows.Where(row => forgotten is null || row.Id > forgotten).Select(RecentEvent.Of)],
                rows.Count < BatchSize ? Math.Max(after, last) : rows[^1].Id,
                forgotten);
        }
        finally
        {
            _places.Release();
        }
    }

    public void Dispose() => _places.Dispose();
}

/// <summary>Events of the past.</summary>
/// <param name="Events">The events, in their order.</param>
/// <param name="Last">Up to which event that was all.</param>
/// <param name="Forgotten">Up to which event those before were deleted, unread ones among them perhaps; null when none is missing.</param>
internal sealed record ReplayedEvents(IReadOnlyList<RecentEvent> Events, long Last, long? Forgotten);
