using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Npgsql;
using Ocpp.Micro.Persistence.Outbox;
using Ocpp.Micro.Persistence.Schema;
using Ocpp.Micro.ServiceDefaults.Hosting;
using Ocpp.Micro.ServiceDefaults.Management;
using Ocpp.Micro.ServiceDefaults.Settings;

namespace Ocpp.Micro.Persistence;

/// <summary>Gives a service its database.</summary>
public static class DatabaseExtensions
{
    /// <summary>
    /// Registers a service's tables: <typeparamref name="TContext"/> per scope, <see cref="IDbContextFactory{TContext}"/> for
    /// background work, migration at start, a health check tagged <c>ready</c>, and the dispatcher of its outbox. Which provider
    /// is used is read from <see cref="DatabaseOptions"/>; a bad value stops the host with a message that names it.
    /// </summary>
    /// <typeparam name="TContext">What the service's code uses.</typeparam>
    /// <typeparam name="TPostgreSql">The same for PostgreSQL, with its migrations.</typeparam>
    /// <typeparam name="TSqlite">The same for SQLite, with its migrations.</typeparam>
    /// <param name="builder">The host.</param>
    /// <param name="schema">Schema in PostgreSQL, prefix of the table names in SQLite; lower case.</param>
    public static IHostApplicationBuilder AddDatabase<TContext, TPostgreSql, TSqlite>(
        this IHostApplicationBuilder builder, string schema)
        where TContext : ServiceDbContext
        where TPostgreSql : TContext
        where TSqlite : TContext
    {
        ArgumentNullException.ThrowIfNull(builder);
        var services = builder.Services;
        AddShared(services);

        services.AddSingleton<SchemaState<TContext>>();
        services.AddSingleton<SchemaGate<TContext>>();
        services.AddSingleton<OutboxSignal<TContext>>();
        services.AddSingleton<OutboxBatch<TContext>>();
        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<OutboxBacklog<TContext>>(provider, schema));
        services.AddSingleton<SchemaUpdate<TContext>>();
        services.AddSingleton(new ProcessCommand(
            "migrate",
            "brings the tables up to date, and ends",
            static (provider, token) => provider.GetRequiredService<SchemaUpdate<TContext>>().RunAsync(migrates: true, token)));
        services.AddHostedService<SchemaMigrator<TContext>>();
        services.AddHostedService<OutboxDispatcher<TContext>>();
        services.AddHealthChecks().AddCheck<DatabaseHealthCheck<TContext>>($"database-{schema}", tags: [HealthTags.Ready]);

        services.AddPooledDbContextFactory<TPostgreSql>((provider, context) => context
            .UsePostgreSql(DataSource(provider), Options(provider), schema, retries: true)
            .AddInterceptors(provider.GetRequiredService<SchemaGate<TContext>>(), provider.GetRequiredService<OutboxSignal<TContext>>()));
        services.AddPooledDbContextFactory<TSqlite>((provider, context) => context
            .UseSqliteFile(Options(provider), schema)
            .AddInterceptors(provider.GetRequiredService<SchemaGate<TContext>>(), provider.GetRequiredService<OutboxSignal<TContext>>()));

        services.AddSingleton<IDbContextFactory<TContext>>(provider => Options(provider).UsesPostgreSql
            ? new UpcastContextFactory<TContext, TPostgreSql>(provider.GetRequiredService<IDbContextFactory<TPostgreSql>>())
            : new UpcastContextFactory<TContext, TSqlite>(provider.GetRequiredService<IDbContextFactory<TSqlite>>()));
        services.AddScoped(provider => provider.GetRequiredService<IDbContextFactory<TContext>>().CreateDbContext());
        services.AddSingleton(provider => Bare<TContext, TPostgreSql, TSqlite>(provider, schema));
        return builder;
    }

    private static void AddShared(IServiceCollection services)
    {
        if (services.Any(service => service.ServiceType == typeof(NpgsqlDataSource)))
            return;

        services.AddValidatedOptions<DatabaseOptions, DatabaseOptionsValidator>(DatabaseOptions.Section);
        services.AddSingleton<IValidateOptions<DatabaseOptions>, DatabaseTargetValidator>();
        services.AddValidatedOptions<OutboxOptions, OutboxOptionsValidator>(OutboxOptions.Section);

        // One pool of connections for all services of the process.
        services.AddSingleton(provider => PostgreSqlDataSource.Create(Options(provider)));
    }

    private static BareContextFactory<TContext> Bare<TContext, TPostgreSql, TSqlite>(IServiceProvider provider, string schema)
        where TContext : ServiceDbContext
        where TPostgreSql : TContext
        where TSqlite : TContext
    {
        if (Options(provider).UsesPostgreSql)
        {
            var options = new DbContextOptionsBuilder<TPostgreSql>();
            options.UsePostgreSql(DataSource(provider), Options(provider), schema, retries: false);
            return new(() => ContextActivator.Create<TPostgreSql>(options.Options));
        }
        else
        {
            var options = new DbContextOptionsBuilder<TSqlite>();
            options.UseSqliteFile(Options(provider), schema);
            return new(() => ContextActivator.Create<TSqlite>(options.Options));
        }
    }

    private static NpgsqlDataSource DataSource(IServiceProvider provider) => provider.GetRequiredService<NpgsqlDataSource>();

    private static DatabaseOptions Options(IServiceProvider provider) =>
        provider.GetRequiredService<IOptions<DatabaseOptions>>().Value;
}
