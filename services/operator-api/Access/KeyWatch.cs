using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Ocpp.Micro.OperatorApi.Data;
using Ocpp.Micro.OperatorApi.Events;
using Ocpp.Micro.Persistence.Schema;
using Ocpp.Micro.ServiceDefaults.Hosting;

namespace Ocpp.Micro.OperatorApi.Access;

/// <summary>
/// Has <see cref="KeyAttempts"/> know the valid keys from the start on, and those that other instances make: who has one is not held up by
/// those who have none. Whether a key opens anything is looked up all the same.
/// </summary>
internal sealed class KeyWatch(
    IDbContextFactory<OperatorDbContext> contexts,
    KeyAttempts attempts,
    SchemaState<OperatorDbContext> schema,
    IOptions<EventOptions> options,
    TimeProvider clock,
    ILogger<KeyWatch> logger)
    : PeriodicService(options.Value.AccessInterval, clock, logger)
{
    protected override async Task BeginAsync(CancellationToken cancellationToken)
    {
        await schema.Ready.WaitAsync(cancellationToken);
        await TryRunAsync(cancellationToken);
    }

    protected override async Task RunAsync(CancellationToken cancellationToken)
    {
        var (now, before) = (Clock.GetUtcNow(), attempts.Known);
        await using var database = await contexts.CreateDbContextAsync(cancellationToken);
        attempts.Renew(
            before,
            await database.ApiKeys.AsNoTracking()
                .Where(key => key.RevokedAt == null && (key.ExpiresAt == null || key.ExpiresAt > now))
                .Select(static key => key.Hash)
                .ToListAsync(cancellationToken));
    }
}
