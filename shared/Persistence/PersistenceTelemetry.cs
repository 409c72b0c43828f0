using System.Diagnostics;

namespace Ocpp.Micro.Persistence;

/// <summary>The spans this assembly starts: SQL on SQLite (Npgsql brings its own), and facts leaving the outbox.</summary>
public static class PersistenceTelemetry
{
    /// <summary>Name of the activity source.</summary>
    public const string SourceName = "Ocpp.Micro.Persistence";

    internal static readonly ActivitySource Source = new(SourceName);
}
