using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Ocpp.Micro.Persistence.Retention;
using Ocpp.Micro.Persistence.Schema;

namespace Ocpp.Micro.Persistence.Answers;

/// <summary>Deletes answers whose window is over.</summary>
internal sealed class AnswersCleaner<TContext>(
    IDbContextFactory<TContext> contexts,
    SchemaState<TContext> schema,
    IOptions<AnswersOptions> options,
    TimeProvider clock,
    ILogger<AnswersCleaner<TContext>> logger)
    : RetentionCleaner<TContext>(contexts, schema, options.Value.CleaningInterval, options.Value.CleaningBatch, clock, logger)
    where TContext : ServiceDbContext
{
    protected override IEnumerable<ExpiredRows> Expired(TContext database, DateTimeOffset now)
    {
        var end = now - options.Value.Window;
        yield return ExpiredRows.Of(database.Set<StoredAnswer>().Where(answer => answer.AnsweredAt < end).OrderBy(static answer => answer.AnsweredAt));
    }
}
