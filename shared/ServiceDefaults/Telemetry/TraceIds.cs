using System.Diagnostics;
using Microsoft.Extensions.Hosting;

namespace Ocpp.Micro.ServiceDefaults.Telemetry;

/// <summary>
/// Gives every CALL its trace id when no spans are exported: logs of all services can still be put together by it. Nothing else of
/// a span is recorded.
/// </summary>
internal sealed class TraceIds : IHostedService, IDisposable
{
    private readonly ActivityListener _listener = new()
    {
        ShouldListenTo = static source => source.Name.StartsWith("Ocpp.Micro.", StringComparison.Ordinal),
        Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.PropagationData,
    };

    public Task StartAsync(CancellationToken cancellationToken)
    {
        ActivitySource.AddActivityListener(_listener);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose() => _listener.Dispose();
}
