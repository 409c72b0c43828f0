using System.Diagnostics;

namespace Ocpp.Micro.Persistence;

/// <summary>
/// The spans this assembly starts: SQL on SQLite (Npgsql brings its own), and facts leaving the outbox. And what it measures.
/// </summary>
public static class PersistenceTelemetry
{
    /// <summary>Gauge in seconds: how long a service's outbox could not be emptied, by <see cref="Schema"/>; 0 when it is empty.</summary>
    public const string OutboxAge = "ocpp.outbox.age";

    /// <summary>Tag: the service's schema, for example <c>session</c>.</summary>
    public const string Schema = "ocpp.schema";

    /// <summary>Name of the activity source and of the meter.</summary>
    public const string SourceName = "Ocpp.Micro.Persistence";

    internal static readonly ActivitySource Source = new(SourceName);
}
