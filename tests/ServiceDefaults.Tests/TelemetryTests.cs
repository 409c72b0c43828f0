using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Ocpp.Micro.ServiceDefaults.Listeners;
using Ocpp.Micro.ServiceDefaults.Management;
using OpenTelemetry.Trace;

namespace Ocpp.Micro.ServiceDefaults.Tests;

public sealed partial class TelemetryTests
{
    private const string TracedListener = "operators";

    [Fact]
    public async Task Export_EndpointSet_SendsTracesMetricsAndLogsOfTheService()
    {
        await using var receiver = await OtlpReceiver.StartAsync();
        using var source = new ActivitySource("Ocpp.Micro.Export.Tests");
        using var meter = new Meter("Ocpp.Micro.Export.Tests");
        await using (var service = await ServiceUnderTest.StartAsync(settings: ExportTo(receiver)))
        {
            using (var span = source.StartActivity("one-span"))
            {
                Assert.NotNull(span);
                Log.Record(service.App.Logger);
            }

            meter.CreateCounter<int>("one.counter").Add(1);
        }

        Assert.Contains("one-span", receiver.Received("traces"), StringComparison.Ordinal);
        Assert.Contains("one.counter", receiver.Received("metrics"), StringComparison.Ordinal);
        Assert.Contains("one-log-record", receiver.Received("logs"), StringComparison.Ordinal);
        Assert.All(["traces", "metrics", "logs"], signal =>
            Assert.Contains("test-service", receiver.Received(signal), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Export_OneSignalsEndpointSet_SendsThatSignalOnly()
    {
        await using var receiver = await OtlpReceiver.StartAsync();
        using var source = new ActivitySource("Ocpp.Micro.OneSignal.Tests");
        await using (var service = await ServiceUnderTest.StartAsync(settings:
        [
            ("OTEL_EXPORTER_OTLP_TRACES_ENDPOINT", receiver.Address + "/v1/traces"),
            ("OTEL_EXPORTER_OTLP_TRACES_PROTOCOL", "http/protobuf"),
        ]))
        {
            source.StartActivity("one-span")?.Dispose();
            Log.Record(service.App.Logger);
        }

        Assert.Contains("one-span", receiver.Received("traces"), StringComparison.Ordinal);
        Assert.Empty(receiver.Received("metrics"));
        Assert.Empty(receiver.Received("logs"));
    }

    [Fact]
    public async Task Resource_NamedByStandardVariable_GoesByThatName()
    {
        await using var receiver = await OtlpReceiver.StartAsync();
        await using (await ServiceUnderTest.StartAsync(settings: [.. ExportTo(receiver), ("OTEL_SERVICE_NAME", "gateway-of-the-north")]))
        {
        }

        Assert.Contains("gateway-of-the-north", receiver.Received("metrics"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sampling_StandardVariable_IsHonoured()
    {
        await using var receiver = await OtlpReceiver.StartAsync();
        using var source = new ActivitySource("Ocpp.Micro.Sampling.Tests");
        await using (await ServiceUnderTest.StartAsync(settings: [.. ExportTo(receiver), ("OTEL_TRACES_SAMPLER", "always_off")]))
            source.StartActivity("one-span")?.Dispose();

        Assert.Empty(receiver.Received("traces"));
    }

    [Theory]
    [InlineData("traceidratio")]
    [InlineData("parentbased_traceidratio")]
    public async Task Sampling_NoneOfTheTraces_KeepsTheSpansThatFailed(string sampler)
    {
        await using var receiver = await OtlpReceiver.StartAsync();
        using var source = new ActivitySource("Ocpp.Micro.Failures.Tests");
        await using (await ServiceUnderTest.StartAsync(
            settings: [.. ExportTo(receiver), ("OTEL_TRACES_SAMPLER", sampler), ("OTEL_TRACES_SAMPLER_ARG", "0")]))
        {
            source.StartActivity("span-that-went-well")?.Dispose();
            using var failed = source.StartActivity("span-that-failed");
            Assert.False(failed!.Recorded);
            failed.SetStatus(ActivityStatusCode.Error);
        }

        Assert.Contains("span-that-failed", receiver.Received("traces"), StringComparison.Ordinal);
        Assert.DoesNotContain("span-that-went-well", receiver.Received("traces"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Exemplars_MeasurementWithinASpan_NamesItsTrace()
    {
        await using var receiver = await OtlpReceiver.StartAsync();
        using var source = new ActivitySource("Ocpp.Micro.Exemplars.Tests");
        using var meter = new Meter("Ocpp.Micro.Exemplars.Tests");
        var trace = new byte[16];
        await using (await ServiceUnderTest.StartAsync(settings: ExportTo(receiver)))
        {
            using var span = source.StartActivity("one-span");
            span!.TraceId.CopyTo(trace);
            meter.CreateHistogram<double>("one.duration", "s").Record(0.5);
        }

        Assert.Contains(Encoding.Latin1.GetString(trace), receiver.Received("metrics"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task HttpSpans_TracedAndUntracedListener_AreMadeOfTheTracedOneOnly()
    {
        await using var receiver = await OtlpReceiver.StartAsync();
        Activity? within = null;
        await using (var service = await ServiceUnderTest.StartAsync(
            static builder => builder.AddListener<ManagementOptions>(TracedListener, static _ => new("127.0.0.1", 0), traced: true),
            app =>
            {
                app.MapGet("/of-operators", static () => "traced").OnListener(TracedListener);
                app.MapGet("/of-charge-points", () => { within = Activity.Current; }).OnListener(ServiceUnderTest.OtherListener);
            },
            ExportTo(receiver)))
        {
            await service.ReadAsync(TracedListener, "/of-operators");
            await service.ReadAsync(ServiceUnderTest.OtherListener, "/of-charge-points");
        }

        Assert.Null(within);
        Assert.Contains("/of-operators", receiver.Received("traces"), StringComparison.Ordinal);
        Assert.DoesNotContain("/of-charge-points", receiver.Received("traces"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Metrics_DurationInSeconds_HasBucketsForSeconds()
    {
        using var meter = new Meter("Ocpp.Micro.Buckets.Tests");
        await using var service = await ServiceUnderTest.StartAsync();
        meter.CreateHistogram<double>("ocpp.call.duration", "s").Record(0.02);

        var metrics = await service.ReadAsync(ManagementOptions.Listener, "/metrics");

        Assert.Matches("""ocpp_call_duration_seconds_bucket\{[^}]*le="0\.025"[^}]*\} 1""", metrics);
        Assert.DoesNotContain("kestrel_connection_duration", metrics, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tracing_NoEndpoint_GivesTraceIdsAndRecordsNothing()
    {
        using var source = new ActivitySource("Ocpp.Micro.TraceIds.Tests");
        await using var service = await ServiceUnderTest.StartAsync();

        using var span = source.StartActivity("one-span");

        Assert.Null(service.App.Services.GetService<TracerProvider>());
        Assert.False(span!.IsAllDataRequested);
        Assert.NotEqual(default, span.TraceId);
    }

    private static (string Key, string? Value)[] ExportTo(OtlpReceiver receiver) =>
    [
        ("OTEL_EXPORTER_OTLP_ENDPOINT", receiver.Address),
        ("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf"),
    ];

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "one-log-record")]
        public static partial void Record(ILogger logger);
    }
}
