using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Configuration;
using OpenTelemetry;
using OpenTelemetry.Trace;

namespace Ocpp.Micro.ServiceDefaults.Telemetry;

/// <summary>
/// Where the standard variables ask for a share of all traces (<c>OTEL_TRACES_SAMPLER</c> is <c>traceidratio</c> or
/// <c>parentbased_traceidratio</c>), spans that failed are exported from the others, too. That costs the recording of every span, though
/// not its export. The other samplers are the SDK's own.
/// </summary>
internal static class FailureSampling
{
    private const string Name = "OTEL_TRACES_SAMPLER";
    private const string Argument = "OTEL_TRACES_SAMPLER_ARG";

    /// <summary>Comes before the exporters are added.</summary>
    public static TracerProviderBuilder KeepFailures(this TracerProviderBuilder traces, IConfiguration configuration)
    {
        var name = configuration[Name];
        return name is "traceidratio" or "parentbased_traceidratio" && RatioIn(configuration) is { } ratio
            ? traces
                .SetSampler(new Recording(name == "traceidratio" ? new TraceIdRatioBasedSampler(ratio) : new ParentBasedSampler(new TraceIdRatioBasedSampler(ratio))))
                .AddProcessor(new Keeping())
            : traces;
    }

    // What is no ratio is left to the SDK, which says so and keeps everything.
    private static double? RatioIn(IConfiguration configuration) =>
        double.TryParse(configuration[Argument], NumberStyles.Float, CultureInfo.InvariantCulture, out var ratio) && ratio is >= 0 and <= 1
            ? ratio
            : null;

    /// <summary>Has spans recorded that are not to be exported so far: whether one fails is known at its end.</summary>
    private sealed class Recording(Sampler sampler) : Sampler
    {
        public override SamplingResult ShouldSample(in SamplingParameters samplingParameters)
        {
            var result = sampler.ShouldSample(in samplingParameters);
            return result.Decision is SamplingDecision.Drop ? new(SamplingDecision.RecordOnly) : result;
        }
    }

    /// <summary>Hands spans that failed to the exporters.</summary>
    private sealed class Keeping : BaseProcessor<Activity>
    {
        public override void OnEnd(Activity data)
        {
            if (data.Status is ActivityStatusCode.Error)
                data.ActivityTraceFlags |= ActivityTraceFlags.Recorded;
        }
    }
}
