namespace Ocpp.Micro.EndToEnd.Tests.Telemetry;

/// <summary>A line that a service exported over OTLP; the trace id is empty outside of a trace.</summary>
internal sealed record ExportedLog(string Service, string Category, string TraceId);
