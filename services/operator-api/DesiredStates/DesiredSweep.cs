using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Ocpp.Micro.OperatorApi.Data;
using Ocpp.Micro.Persistence.Retention;
using Ocpp.Micro.Persistence.Schema;
using Ocpp.Micro.ServiceDefaults.Hosting;

namespace Ocpp.Micro.OperatorApi.DesiredStates;

/// <summary>Looks for charge points that are due: after they have settled, after a while, and when an instance has died on the way.</summary>
internal sealed class DesiredSweep(
    DesiredTurns turns,
    DesiredDelivery delivery,
    SchemaState<OperatorDbContext> schema,
    IOptions<DesiredStateOptions> options,
    TimeProvider clock,
    ILogger<DesiredSweep> logger)
    : PeriodicService(options.Value.SweepInterval, clock, logger)
{
    protected override async Task BeginAsync(CancellationToken cancellationToken) => await schema.Ready.WaitAsync(cancellationToken);

    protected override async Task RunAsync(CancellationToken cancellationToken) =>
        delivery.Start(await turns.DueAsync(cancellationToken));
}

/// <summary>Forgets desired states of which nothing becomes any more, once their time is over.</summary>
internal sealed class DesiredStateRetention(
    IDbContextFactory<OperatorDbContext> contexts,
    SchemaState<OperatorDbContext> schema,
    IOptions<DesiredStateOptions> options,
    TimeProvider clock,
    ILogger<DesiredStateRetention> logger)
    : RetentionCleaner<OperatorDbContext>(contexts, schema, options.Value.CleanInterval, options.Value.BatchSize, clock, logger)
{
    protected override IEnumerable<ExpiredRows> Expired(OperatorDbContext database, DateTimeOffset now)
    {
        var before = now - options.Value.Retention;
        yield return ExpiredRows.Of(database.DesiredStates.Where(row => row.FinishedAt < before).OrderBy(static row => row.FinishedAt));
    }
}
