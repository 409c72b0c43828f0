using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Ocpp.Micro.Persistence.Schema;

namespace Ocpp.Micro.Persistence;

/// <summary>Ready means: the database answers, and the service's tables are up to date.</summary>
internal sealed class DatabaseHealthCheck<TContext>(SchemaState<TContext> schema, BareContextFactory<TContext> contexts) : IHealthCheck
    where TContext : ServiceDbContext
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        if (!schema.Ready.IsCompletedSuccessfully)
            return HealthCheckResult.Unhealthy("The schema is not up to date yet.");

        await using var database = contexts.Create();
        return await database.Database.CanConnectAsync(cancellationToken)
            ? HealthCheckResult.Healthy()
            : HealthCheckResult.Unhealthy("The database does not answer.");
    }
}
