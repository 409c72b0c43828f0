using Microsoft.Extensions.Options;
using Npgsql;

namespace Ocpp.Micro.Persistence;

/// <summary>Checks the ranges of <see cref="DatabaseOptions"/>.</summary>
[OptionsValidator]
internal sealed partial class DatabaseOptionsValidator : IValidateOptions<DatabaseOptions>;

/// <summary>Checks what <see cref="DatabaseOptions"/> points at, without ever repeating a connection string.</summary>
internal sealed class DatabaseTargetValidator : IValidateOptions<DatabaseOptions>
{
    public ValidateOptionsResult Validate(string? name, DatabaseOptions options)
    {
        var failure = options.UsesPostgreSql ? CheckPostgreSql(options.PostgreSql) : CheckSqlite(options.SqliteFile);
        return failure is null ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failure);
    }

    private static string? CheckPostgreSql(string? connectionString)
    {
        try
        {
            return string.IsNullOrEmpty(new NpgsqlConnectionStringBuilder(connectionString).Host)
                ? "Database:PostgreSql names no Host."
                : null;
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException or InvalidCastException)
        {
            return "Database:PostgreSql is not a connection string of Npgsql (Host=…;Database=…;Username=…;Password=…).";
        }
    }

    private static string? CheckSqlite(string? file)
    {
        if (string.IsNullOrWhiteSpace(file))
            return "Database:SqliteFile is empty.";

        var directory = Path.GetDirectoryName(Path.GetFullPath(file));
        return Directory.Exists(directory) ? null : $"Database:SqliteFile is in a directory that does not exist: {directory}.";
    }
}
