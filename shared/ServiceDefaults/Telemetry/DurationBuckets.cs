using System.Diagnostics.Metrics;
using OpenTelemetry.Metrics;

namespace Ocpp.Micro.ServiceDefaults.Telemetry;

/// <summary>Buckets for durations in seconds; the SDK's own default is made for milliseconds and would put every call in the first.</summary>
internal static class DurationBuckets
{
    private static readonly ExplicitBucketHistogramConfiguration _seconds = new()
    {
        Boundaries = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 25],
    };

    public static MetricStreamConfiguration? For(Instrument instrument) =>
        instrument is Histogram<double> { Unit: "s", Advice: null } && instrument.Meter.Name.StartsWith("Ocpp.Micro.", StringComparison.Ordinal)
            ? _seconds
            : null;
}
