using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Npgsql;
using Ocpp.Micro.ServiceDefaults.Hosting;
using Ocpp.Micro.ServiceDefaults.Listeners;
using OpenTelemetry;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Ocpp.Micro.ServiceDefaults.Telemetry;

/// <summary>OpenTelemetry: what is measured, and where it goes.</summary>
internal static class TelemetryExtensions
{
    // Every source and meter is named as the assembly that owns it.
    private const string OwnSources = "Ocpp.Micro.*";

    public static void AddTelemetry(this WebApplicationBuilder builder)
    {
        var traces = new OtlpSignal(builder.Configuration, "TRACES");
        var metrics = new OtlpSignal(builder.Configuration, "METRICS");
        var logs = new OtlpSignal(builder.Configuration, "LOGS");
        var serviceName = builder.Configuration["OTEL_SERVICE_NAME"] is { Length: > 0 } named
            ? named
            : ServiceIdentity.NameOf(builder.Environment.ApplicationName);

        var telemetry = builder.Services.AddOpenTelemetry()
            .ConfigureResource(resource => resource
                .AddService(serviceName, serviceVersion: ServiceIdentity.Version, serviceInstanceId: ServiceIdentity.InstanceId)
                .AddEnvironmentVariableDetector())
            .WithMetrics(provider => provider.AddMeasurements(metrics));

        if (traces.IsExported)
            telemetry.WithTracing(provider => provider
                .AddSource(OwnSources).AddNpgsql().KeepFailures(builder.Configuration).AddOtlpExporter(traces.Configure));
        else
            builder.Services.AddHostedService<TraceIds>();
        if (logs.IsExported)
            telemetry.WithLogging(provider => provider.AddOtlpExporter(logs.Configure), static records => records.IncludeScopes = true);
    }

    /// <summary>Spans of HTTP requests, for the listeners that want them.</summary>
    public static void AddHttpTracing(this WebApplicationBuilder builder)
    {
        builder.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IStartupFilter, UntracedListenerFilter>());
        builder.Services.ConfigureOpenTelemetryTracerProvider(static traces => traces.AddAspNetCoreInstrumentation(
            static http => http.Filter = static context => context.Features.Get<ListenerFeature>() is { Traced: true }));
    }

    private static void AddMeasurements(this MeterProviderBuilder provider, OtlpSignal metrics)
    {
        provider
            .AddMeter(OwnSources, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "Npgsql")
            .AddRuntimeInstrumentation()
            .AddView(MetricViews.For)
            .AddPrometheusExporter();

        // Of a measurement within a span that is exported, the span is named beside it: from a slow bucket to a slow call.
        if (metrics.IsExported)
            provider.SetExemplarFilter(ExemplarFilterType.TraceBased).AddOtlpExporter(metrics.Configure);
    }
}
