using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Ocpp.Micro.OperatorApi.Data;
using Ocpp.Micro.Persistence.Retention;
using Ocpp.Micro.Persistence.Schema;
using Ocpp.Micro.ServiceDefaults.Hosting;

namespace Ocpp.Micro.OperatorApi.Commands;

/// <summary>Takes up what an instance that has died left behind, and what did not fit in before.</summary>
internal sealed class CommandRecovery(
    CommandJournal journal,
    CommandRunner runner,
    SchemaState<OperatorDbContext> schema,
    IOptions<CommandOptions> options,
    TimeProvider clock,
    ILogger<CommandRecovery> logger)
    : PeriodicService(options.Value.RecoveryInterval, clock, logger)
{
    protected override async Task BeginAsync(CancellationToken cancellationToken)
    {
        await schema.Ready.WaitAsync(cancellationToken);
        await TryRunAsync(cancellationToken);
    }

    protected override async Task RunAsync(CancellationToken cancellationToken) =>
        runner.Start(await journal.RecoverAsync(cancellationToken));
}

/// <summary>Forgets commands and what else was changed once its time is over, and the names of requests that nobody repeats any more.</summary>
internal sealed class CommandRetention(
    IDbContextFactory<OperatorDbContext> contexts,
    SchemaState<OperatorDbContext> schema,
    IOptions<CommandOptions> options,
    TimeProvider clock,
    ILogger<CommandRetention> logger)
    : RetentionCleaner<OperatorDbContext>(contexts, schema, options.Value.CleanInterval, options.Value.BatchSize, clock, logger)
{
    protected override IEnumerable<ExpiredRows> Expired(OperatorDbContext database, DateTimeOffset now)
    {
        var (end, keysEnd) = (now - options.Value.Retention, now - options.Value.IdempotencyWindow);
        return
        [
            ExpiredRows.Of(database.Commands.Where(row => row.FinishedAt < end).OrderBy(static row => row.FinishedAt)),
            ExpiredRows.Of(database.AuditEntries.Where(row => row.At < end).OrderBy(static row => row.At)),
            ExpiredRows.Of(database.IdempotencyKeys.Where(row => row.CreatedAt < keysEnd).OrderBy(static row => row.CreatedAt)),
        ];
    }
}
