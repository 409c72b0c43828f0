using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Logging;
using Npgsql;
using Ocpp.Micro.Persistence.Sqlite;

namespace Ocpp.Micro.Persistence;

/// <summary>How EF Core is set up for each of the two providers.</summary>
internal static class ProviderConfiguration
{
    // SQLSTATE of a transaction that the server has ended (PostgreSQL, appendix A); Npgsql neither names it nor counts it as transient.
    private const string IdleInTransactionSessionTimeout = "25P03";

    private static readonly SqliteConnectionSetup _connectionSetup = new();
    private static readonly SqliteTracing _tracing = new();

    public static DbContextOptionsBuilder UsePostgreSql(
        this DbContextOptionsBuilder builder, NpgsqlDataSource? dataSource, DatabaseOptions options, string schema, bool retries)
    {
        return builder.UseNpgsql(dataSource ?? NpgsqlDataSource.Create("Host=localhost"), npgsql =>
        {
            npgsql.MigrationsHistoryTable(SchemaPlacement.HistoryTable(schema, sqlite: false), schema);
            npgsql.CommandTimeout((int)options.CommandTimeout.TotalSeconds);
            if (retries && options.Retries > 0)
                npgsql.EnableRetryOnFailure(options.Retries, options.MaxRetryDelay, [IdleInTransactionSessionTimeout]);
        }).UseCommonConventions();
    }

    public static DbContextOptionsBuilder UseSqliteFile(this DbContextOptionsBuilder builder, DatabaseOptions options, string schema)
    {
        var connection = new SqliteConnectionStringBuilder
        {
            DataSource = Path.GetFullPath(options.SqliteFile),
            DefaultTimeout = (int)options.CommandTimeout.TotalSeconds,
        };
        return builder
            .UseSqlite(connection.ConnectionString, sqlite =>
                sqlite.MigrationsHistoryTable(SchemaPlacement.HistoryTable(schema, sqlite: true)))
            .AddInterceptors(_connectionSetup, _tracing)
            .UseCommonConventions();
    }

    private static DbContextOptionsBuilder UseCommonConventions(this DbContextOptionsBuilder builder) => builder
        .UseSnakeCaseNamingConvention()
        .ConfigureWarnings(warnings => warnings.Log(
            // Whoever catches the exception decides whether it is worth a line: a conflict, for one, is part of the plan.
            (RelationalEventId.CommandError, LogLevel.Debug),
            (RelationalEventId.ConnectionError, LogLevel.Debug),
            (CoreEventId.SaveChangesFailed, LogLevel.Debug),
            (CoreEventId.OptimisticConcurrencyException, LogLevel.Debug),
            (CoreEventId.QueryIterationFailed, LogLevel.Debug),
            (RelationalEventId.CommandExecuted, LogLevel.Debug),
            (RelationalEventId.MigrationApplying, LogLevel.Debug),
            (CoreEventId.ExecutionStrategyRetrying, LogLevel.Warning)));
}
