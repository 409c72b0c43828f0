using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Ocpp.Micro.OperatorApi.Data;
using Ocpp.Micro.Persistence.Schema;
using Ocpp.Micro.ServiceDefaults.Hosting;

namespace Ocpp.Micro.OperatorApi.Events;

/// <summary>
/// Reads new events once for all streams of this instance: at once those it has taken down itself, after an interval those of others. Keeps the
/// last of them, from which streams are told without the database.
/// </summary>
internal sealed class EventTail(
    IDbContextFactory<OperatorDbContext> contexts,
    SchemaState<OperatorDbContext> schema,
    IOptions<EventOptions> options,
    TimeProvider clock,
    ILogger<EventTail> logger) : PeriodicService(options.Value.PollInterval, clock, logger)
{
    private const int BatchSize = 500;

    private readonly RecentEvents _recent = new(options.Value.RecentEvents);
    private readonly SemaphoreSlim _looking = new(1);
    private TaskCompletionSource _next = New();
    private volatile bool _hasBegun;

    /// <summary>Whether it knows of the events there are.</summary>
    public bool HasBegun => _hasBegun;

    /// <summary>The last event that has been heard of; 0 when there is none.</summary>
    public long Last => _recent.Last;

    /// <summary>Completes when there is another event; to be taken before <see cref="TryRead"/>.</summary>
    public Task Next => Volatile.Read(ref _next).Task;

    /// <summary>Reads the events behind one; false when the database has to be asked, see <see cref="RecentEvents.TryRead"/>.</summary>
    public bool TryRead(long after, List<RecentEvent> into, int most) => _recent.TryRead(after, into, most);

    /// <summary>Reads what is new.</summary>
    public async Task LookAsync(CancellationToken cancellationToken)
    {
        await _looking.WaitAsync(cancellationToken);
        try
        {
            await using var database = await contexts.CreateDbContextAsync(cancellationToken);
            if (!HasBegun)
                await FillAsync(database, cancellationToken);
            while (await ReadAsync(database, cancellationToken) == BatchSize)
            {
                // There is more.
            }
        }
        finally
        {
            _looking.Release();
        }
    }

    /// <summary>The same; the next turn makes up for one that fails.</summary>
    public Task TryLookAsync(CancellationToken cancellationToken) => TryRunAsync(cancellationToken);

    public override void Dispose()
    {
        _looking.Dispose();
        base.Dispose();
    }

    protected override async Task BeginAsync(CancellationToken cancellationToken)
    {
        await schema.Ready.WaitAsync(cancellationToken);
        await TryRunAsync(cancellationToken);
    }

    protected override Task RunAsync(CancellationToken cancellationToken) => LookAsync(cancellationToken);

    // Those who listened to another instance, or to this one before it was started again, come back all at once.
    private async Task FillAsync(OperatorDbContext database, CancellationToken cancellationToken)
    {
        var newest = await database.Events.OrderByDescending(static row => row.Id).Select(static row => row.Id)
            .Take(options.Value.RecentEvents).ToListAsync(cancellationToken);
        _recent.Begin(newest.Count > 0 ? newest[^1] - 1 : 0);
        _hasBegun = true;
    }

    private async Task<int> ReadAsync(OperatorDbContext database, CancellationToken cancellationToken)
    {
        var last = _recent.Last;
        var rows = await database.Events.AsNoTracking()
            .Where(row => row.Id > last).OrderBy(static row => row.Id).Take(BatchSize).ToListAsync(cancellationToken);
        if (rows.Count > 0)
        {
            _recent.Add(rows.Select(RecentEvent.Of));
            Interlocked.Exchange(ref _next, New()).SetResult();
        }

        return rows.Count;
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
