using System.Globalization;
using Microsoft.Extensions.Configuration;
using OpenTelemetry.Exporter;

namespace Ocpp.Micro.ServiceDefaults.Telemetry;

/// <summary>
/// Where one signal leaves the process over OTLP, by the standard variables. The exporter itself reads the general ones
/// (<c>OTEL_EXPORTER_OTLP_ENDPOINT</c>); what is set for a signal alone (<c>OTEL_EXPORTER_OTLP_TRACES_ENDPOINT</c>) overrides them.
/// </summary>
/// <param name="configuration">Where the variables are found.</param>
/// <param name="name"><c>TRACES</c>, <c>METRICS</c> or <c>LOGS</c>.</param>
internal sealed class OtlpSignal(IConfiguration configuration, string name)
{
    private const string Prefix = "OTEL_EXPORTER_OTLP_";

    /// <summary>Whether anyone wants the signal.</summary>
    public bool IsExported => configuration[Prefix + "ENDPOINT"] is { Length: > 0 } || Own("ENDPOINT") is not null;

    public void Configure(OtlpExporterOptions exporter)
    {
        if (Own("PROTOCOL") is { } protocol)
            exporter.Protocol = protocol == "grpc" ? OtlpExportProtocol.Grpc : OtlpExportProtocol.HttpProtobuf;
        if (Own("ENDPOINT") is { } endpoint)
            exporter.Endpoint = new Uri(endpoint);
        if (Own("HEADERS") is { } headers)
            exporter.Headers = headers;
        if (Own("TIMEOUT") is { } timeout)
            exporter.TimeoutMilliseconds = int.Parse(timeout, CultureInfo.InvariantCulture);
    }

    private string? Own(string setting) => configuration[$"{Prefix}{name}_{setting}"] is { Length: > 0 } value ? value : null;
}
