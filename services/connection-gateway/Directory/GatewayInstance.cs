namespace Ocpp.Micro.ConnectionGateway.Directory;

/// <summary>This process among all gateways.</summary>
internal sealed class GatewayInstance(TimeProvider clock)
{
    /// <summary>Its name, another after each start: what is meant for the connections of the process before must not find this one.</summary>
    public string Id { get; } = $"{Environment.MachineName}-{Guid.CreateVersion7():N}";

    public DateTimeOffset StartedAt { get; } = clock.GetUtcNow();
}
