using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Ocpp.Micro.Persistence.Schema;

/// <summary>
/// Sees to the tables of a service when it starts. Runs beside the host's start, so that the process is alive, though not ready, meanwhile.
/// </summary>
internal sealed class SchemaMigrator<TContext>(
    SchemaUpdate<TContext> update, SchemaState<TContext> state, IOptions<DatabaseOptions> options) : BackgroundService
    where TContext : ServiceDbContext
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await update.RunAsync(options.Value.MigrateOnStart, stoppingToken);
        state.MarkReady();
    }
}
