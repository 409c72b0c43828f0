using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Ocpp.Micro.Persistence.Retention;
using Ocpp.Micro.Persistence.Schema;
using Ocpp.Micro.SessionService.Data;

namespace Ocpp.Micro.SessionService.Retention;

/// <summary>Deletes authorizations whose time is over: whoever presents made-up tokens would fill the table.</summary>
internal sealed class SessionRetention(
    IDbContextFactory<SessionDbContext> contexts,
    SchemaState<SessionDbContext> schema,
    IOptions<RetentionOptions> options,
    TimeProvider clock,
    ILogger<SessionRetention> logger)
    : RetentionCleaner<SessionDbContext>(contexts, schema, options.Value.CleanInterval, options.Value.BatchSize, clock, logger)
{
    protected override IEnumerable<ExpiredRows> Expired(SessionDbContext database, DateTimeOffset now)
    {
        var end = now - options.Value.Authorizations;
        yield return ExpiredRows.Of(database.Authorizations.Where(entry => entry.AskedAt < end).OrderBy(static entry => entry.AskedAt));
    }
}
