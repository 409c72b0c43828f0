using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Ocpp.Micro.OperatorApi.Data;
using Ocpp.Micro.Persistence.Retention;
using Ocpp.Micro.Persistence.Schema;

namespace Ocpp.Micro.OperatorApi.Events;

/// <summary>
/// Deletes events that nobody is expected to come back for, from the oldest on and without gaps, whatever clock they were dated by: so that the
/// oldest there is says what is missing. The last one stays, by which ids are known that were never given.
/// </summary>
internal sealed class EventRetention(
    IDbContextFactory<OperatorDbContext> contexts,
    SchemaState<OperatorDbContext> schema,
    IOptions<EventOptions> options,
    TimeProvider clock,
    ILogger<EventRetention> logger)
    : RetentionCleaner<OperatorDbContext>(contexts, schema, options.Value.CleanInterval, options.Value.BatchSize, clock, logger)
{
    protected override IEnumerable<ExpiredRows> Expired(OperatorDbContext database, DateTimeOffset now)
    {
        var before = now - options.Value.Retention;
        var kept = database.Events.Where(row => row.TakenAt >= before).OrderBy(static row => row.TakenAt).Select(static row => (long?)row.Id);
        yield return ExpiredRows.Of(database.Events
            .Where(row => row.Id < (kept.FirstOrDefault() ?? database.Events.Max(static entry => entry.Id)))
            .OrderBy(static row => row.Id));
    }
}
