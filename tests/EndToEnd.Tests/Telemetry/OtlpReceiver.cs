using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Ocpp.Micro.EndToEnd.Tests.Telemetry;

/// <summary>Takes what services export over OTLP/HTTP on a loopback port, and keeps it.</summary>
internal sealed class OtlpReceiver : IAsyncDisposable
{
    private readonly ConcurrentQueue<ExportedSpan> _spans = new();
    private readonly ConcurrentQueue<ExportedLog> _logs = new();
    private readonly ConcurrentDictionary<ExportedMetric, bool> _metrics = new();
    private readonly WebApplication _app;

    private OtlpReceiver(WebApplication app) => _app = app;

    public string Endpoint => _app.Urls.First();

    public IReadOnlyCollection<ExportedSpan> Spans => _spans;

    public IReadOnlyCollection<ExportedLog> Logs => _logs;

    public ICollection<ExportedMetric> Metrics => _metrics.Keys;

    /// <summary>What a service needs in its environment to export here, every half second.</summary>
    public IEnumerable<(string Key, string? Value)> Settings =>
    [
        ("OTEL_EXPORTER_OTLP_ENDPOINT", Endpoint),
        ("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf"),
        ("OTEL_BSP_SCHEDULE_DELAY", "500"),
        ("OTEL_BLRP_SCHEDULE_DELAY", "500"),
        ("OTEL_METRIC_EXPORT_INTERVAL", "500"),
    ];

    public static async Task<OtlpReceiver> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var receiver = new OtlpReceiver(builder.Build());
        receiver._app.MapPost("/v1/traces", async (HttpRequest request) =>
        {
            foreach (var span in OtlpRequest.Spans(await BodyOfAsync(request)))
                receiver._spans.Enqueue(span);
        });
        receiver._app.MapPost("/v1/metrics", async (HttpRequest request) =>
        {
            foreach (var metric in OtlpRequest.Metrics(await BodyOfAsync(request)))
                receiver._metrics.TryAdd(metric, true);
        });
        receiver._app.MapPost("/v1/logs", async (HttpRequest request) =>
        {
            foreach (var log in OtlpRequest.Logs(await BodyOfAsync(request)))
                receiver._logs.Enqueue(log);
        });
        await receiver._app.StartAsync();
        return receiver;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static async Task<byte[]> BodyOfAsync(HttpRequest request)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body);
        return body.ToArray();
    }
}
