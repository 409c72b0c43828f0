using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Ocpp.Micro.Messaging.Health;

/// <summary>Whether calls can go their way now.</summary>
internal sealed class BrokerHealthCheck(IBusReadiness readiness) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(readiness.IsReady
            ? HealthCheckResult.Healthy()
            : new HealthCheckResult(context.Registration.FailureStatus, "The bus is not connected, or was not warmed up yet."));
}
