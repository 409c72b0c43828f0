namespace Ocpp.Micro.DeviceService.Data;

/// <summary>A security event that a charge point has told of.</summary>
internal sealed class SecurityEvent : IAppendOnly
{
    public long Id { get; private set; }

    public required string ChargePointId { get; init; }

    /// <summary>As the charge point spelled it; the specification's list is not closed.</summary>
    public required string Type { get; init; }

    /// <summary>Whether the list of the charge point's version calls it critical.</summary>
    public required bool Critical { get; init; }

    public string? TechInfo { get; init; }

    /// <summary>When it happened, as the charge point says.</summary>
    public required DateTimeOffset At { get; init; }

    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>Fingerprint of what makes it the same event when it comes again.</summary>
    public required string Key { get; init; }
}
