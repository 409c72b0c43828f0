namespace Ocpp.Micro.EndToEnd.Tests.Telemetry;

/// <summary>That a service exported a metric over OTLP.</summary>
internal sealed record ExportedMetric(string Service, string Name);
