using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Configuration.Memory;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;

namespace Ocpp.Micro.ServiceDefaults.Logging;

/// <summary>
/// Logs on the console: readable lines for a person at a terminal, JSON for whoever collects them. <c>Logging:Console:FormatterName</c>
/// (<c>readable</c>, <c>json</c>) and <c>Logging:LogLevel</c> decide otherwise.
/// </summary>
internal static class ConsoleLoggingExtensions
{
    private static readonly Dictionary<string, string?> _quietFrameworks = new(StringComparer.Ordinal)
    {
        ["Logging:LogLevel:Default"] = "Information",
        ["Logging:LogLevel:Microsoft"] = "Warning",
        ["Logging:LogLevel:Npgsql"] = "Warning",
        ["Logging:LogLevel:MassTransit"] = "Warning",
        // Each probe would say again what the part that fails has said once; the answer to the probe names it.
        ["Logging:LogLevel:Microsoft.Extensions.Diagnostics.HealthChecks"] = "None",
        // Its scope and activity would live as long as a WebSocket, in memory, for every charge point.
        ["Logging:LogLevel:Microsoft.AspNetCore.Hosting.Diagnostics"] = "None",
    };

    public static void AddConsoleLogging(this WebApplicationBuilder builder)
    {
        // First, and therefore the weakest: every other source of configuration overrides it.
        builder.Configuration.Sources.Insert(0, new MemoryConfigurationSource { InitialData = _quietFrameworks });

        var formatter = builder.Configuration["Logging:Console:FormatterName"]
            ?? (Console.IsOutputRedirected ? ConsoleFormatterNames.Json : ReadableConsoleFormatter.FormatterName);

        builder.Logging.ClearProviders();
        builder.Logging.AddConsole(console => console.FormatterName = formatter);
        builder.Logging.AddConsoleFormatter<ReadableConsoleFormatter, ConsoleFormatterOptions>();
        builder.Logging.Configure(static logging =>
            logging.ActivityTrackingOptions = ActivityTrackingOptions.TraceId | ActivityTrackingOptions.SpanId);
        builder.Services.Configure<JsonConsoleFormatterOptions>(static json =>
        {
            json.IncludeScopes = true;
            json.UseUtcTimestamp = true;
            json.TimestampFormat = "yyyy-MM-ddTHH:mm:ss.fffZ";
        });
    }
}
