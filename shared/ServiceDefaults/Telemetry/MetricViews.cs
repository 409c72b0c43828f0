using System.Diagnostics.Metrics;
using OpenTelemetry.Metrics;

namespace Ocpp.Micro.ServiceDefaults.Telemetry;

/// <summary>How instruments are aggregated where the SDK's own way serves nobody.</summary>
internal static class MetricViews
{
    // The SDK's default is made for milliseconds and would put every call in the first bucket.
    private static readonly ExplicitBucketHistogramConfiguration _seconds = new()
    {
        Boundaries = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 25],
    };

    public static MetricStreamConfiguration? For(Instrument instrument) => instrument switch
    {
        // A charge point's connection lasts for days: many series that say nothing, and memory for each connection.
        { Name: "kestrel.connection.duration" } => MetricStreamConfiguration.Drop,
        Histogram<double> { Unit: "s", Advice: null } when IsOurs(instrument) => _seconds,
        _ => null,
    };

    private static bool IsOurs(Instrument instrument) => instrument.Meter.Name.StartsWith("Ocpp.Micro.", StringComparison.Ordinal);
}
