namespace Ocpp.Micro.BootService.Data;

/// <summary>A gateway instance that lives as long as it renews its lease.</summary>
internal sealed class Gateway
{
    /// <summary>The instance, another after each start; at most 128 characters.</summary>
    public required string Id { get; init; }

    /// <summary>When it was started; null while it has not said so itself.</summary>
    public DateTimeOffset? StartedAt { get; set; }

    public DateTimeOffset LeaseUntil { get; set; }

    /// <summary>Since when its connections are being marked as lost; null while it lives.</summary>
    public DateTimeOffset? LostAt { get; set; }
}
