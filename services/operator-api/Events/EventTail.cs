using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Ocpp.Micro.OperatorApi.Data;
using Ocpp.Micro.Persistence.Schema;
using Ocpp.Micro.ServiceDefaults.Hosting;

namespace Ocpp.Micro.OperatorApi.Events;

/// <summary>
/// Knows the last event there is, and wakes the streams of this instance when there is another: at once for its own, after an interval for
/// those of others. However many streams there are, it asks the database once.
/// </summary>
internal sealed class EventTail(
    IDbContextFactory<OperatorDbContext> contexts,
    SchemaState<OperatorDbContext> schema,
    IOptions<EventOptions> options,
    TimeProvider clock,
    ILogger<EventTail> logger) : PeriodicService(options.Value.PollInterval, clock, logger)
{
    private readonly Lock _lock = new();
    private TaskCompletionSource _next = New();
    private long _last;

    /// <summary>The last event that has been heard of, and what completes with the one after it.</summary>
    public (long Last, Task Next) Position
    {
        get
        {
            lock (_lock)
                return (_last, _next.Task);
        }
    }

    /// <summary>There is an event of that number, and all before it.</summary>
    public void Advance(long id)
    {
        TaskCompletionSource passed;
        lock (_lock)
        {
            if (id <= _last)
                return;

            _last = id;
            (passed, _next) = (_next, New());
        }

        passed.SetResult();
    }

    /// <summary>Looks for the last event; 0 when there is none.</summary>
    public async Task<long> FindLastAsync(CancellationToken cancellationToken)
    {
        await using var database = await contexts.CreateDbContextAsync(cancellationToken);
        var last = await database.Events.MaxAsync(static row => (long?)row.Id, cancellationToken) ?? 0;
        Advance(last);
        return last;
    }

    protected override Task BeginAsync(CancellationToken cancellationToken) => schema.Ready.WaitAsync(cancellationToken);

    protected override Task RunAsync(CancellationToken cancellationToken) => FindLastAsync(cancellationToken);

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
