namespace Ocpp.Micro.EndToEnd.Tests.Telemetry;

/// <summary>A span as a service exported it over OTLP.</summary>
internal sealed record ExportedSpan(
    string Service, string Scope, string TraceId, string SpanId, string ParentSpanId, string Name, IReadOnlyDictionary<string, string> Tags);
