using System.Data.Common;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Ocpp.Micro.Persistence.Sqlite;

/// <summary>
/// Makes a client span of every SQL command on SQLite, after OpenTelemetry's conventions for databases. The text carries no
/// values: they are parameters.
/// </summary>
internal sealed class SqliteTracing : DbCommandInterceptor
{
    public override DbDataReader ReaderExecuted(DbCommand command, CommandExecutedEventData eventData, DbDataReader result)
    {
        Record(command, eventData, null);
        return result;
    }

    public override ValueTask<DbDataReader> ReaderExecutedAsync(
        DbCommand command, CommandExecutedEventData eventData, DbDataReader result, CancellationToken cancellationToken = default)
    {
        Record(command, eventData, null);
        return ValueTask.FromResult(result);
    }

    public override int NonQueryExecuted(DbCommand command, CommandExecutedEventData eventData, int result)
    {
        Record(command, eventData, null);
        return result;
    }

    public override ValueTask<int> NonQueryExecutedAsync(
        DbCommand command, CommandExecutedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        Record(command, eventData, null);
        return ValueTask.FromResult(result);
    }

    public override object? ScalarExecuted(DbCommand command, CommandExecutedEventData eventData, object? result)
    {
        Record(command, eventData, null);
        return result;
    }

    public override ValueTask<object?> ScalarExecutedAsync(
        DbCommand command, CommandExecutedEventData eventData, object? result, CancellationToken cancellationToken = default)
    {
        Record(command, eventData, null);
        return ValueTask.FromResult(result);
    }

    public override void CommandFailed(DbCommand command, CommandErrorEventData eventData) =>
        Record(command, eventData, eventData.Exception);

    public override Task CommandFailedAsync(
        DbCommand command, CommandErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        Record(command, eventData, eventData.Exception);
        return Task.CompletedTask;
    }

    // Started when the command is over, with the times EF Core took: a span begun before it would not survive EF Core's own
    // asynchronous frames as the current one, and nothing below SQLite could become its child.
    private static void Record(DbCommand command, CommandEndEventData ended, Exception? exception)
    {
        var operation = Operation(command.CommandText);
        using var span = PersistenceTelemetry.Source.StartActivity(
            operation, ActivityKind.Client, parentContext: default, startTime: ended.StartTime);
        if (span is null)
            return;

        span.SetTag("db.system.name", "sqlite");
        span.SetTag("db.namespace", Path.GetFileName(command.Connection?.DataSource));
        span.SetTag("db.operation.name", operation);
        span.SetTag("db.query.text", command.CommandText);
        if (exception is not null)
        {
            span.SetTag("error.type", exception.GetType().FullName);
            span.SetStatus(ActivityStatusCode.Error);
        }

        span.SetEndTime(ended.StartTime.UtcDateTime + ended.Duration);
    }

    private static string Operation(string sql)
    {
        var text = sql.AsSpan().TrimStart();
        var end = text.IndexOfAny(' ', '\n', ';');
        return end < 0 ? "SQL" : text[..end].ToString();
    }
}
