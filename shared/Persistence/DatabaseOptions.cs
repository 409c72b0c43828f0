using System.ComponentModel.DataAnnotations;

namespace Ocpp.Micro.Persistence;

/// <summary>Where a service stores what it learns. Section <c>Database</c>; services of one process share it.</summary>
public sealed class DatabaseOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Database";

    /// <summary>
    /// Npgsql connection string of a PostgreSQL 15 or later, for example <c>Host=db;Database=ocpp;Username=ocpp;Password=…</c>.
    /// Absent by default: <see cref="SqliteFile"/> is used then. Each service keeps to a schema of its own, so that all may share
    /// one database.
    /// </summary>
    public string? PostgreSql { get; set; }

    /// <summary>
    /// The SQLite file when no <see cref="PostgreSql"/> is configured; created when absent, in a directory that exists. Default
    /// <c>ocpp-micro.db</c> in the working directory. One process at a time may hold a service's tables.
    /// </summary>
    [Required]
    public string SqliteFile { get; set; } = "ocpp-micro.db";

    /// <summary>
    /// Whether the service brings its schema up to date when it starts. Default true. When false it waits, not ready, until
    /// somebody else has.
    /// </summary>
    public bool MigrateOnStart { get; set; } = true;

    /// <summary>How long one SQL command may take. Default 10 s, well inside the deadline of a call.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:05:00")]
    public TimeSpan CommandTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// How often a command is tried again when PostgreSQL is away, overloaded or switching over; the deadline of the call ends it
    /// earlier. Default 8.
    /// </summary>
    [Range(0, 100)]
    public int Retries { get; set; } = 8;

    /// <summary>The longest pause between two of these tries. Default 3 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00.010", "00:01:00")]
    public TimeSpan MaxRetryDelay { get; set; } = TimeSpan.FromSeconds(3);

    /// <summary>
    /// How long a transaction may stand still before PostgreSQL ends it and frees what it holds: a connection that the network has
    /// forgotten lives on in the server, and with it the locks on its rows. Default 15 s. An <c>Options</c> of the connection string
    /// comes after it and wins.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:05:00")]
    public TimeSpan IdleTransactionTimeout { get; set; } = TimeSpan.FromSeconds(15);

    internal bool UsesPostgreSql => !string.IsNullOrWhiteSpace(PostgreSql);
}
