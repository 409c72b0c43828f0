namespace Ocpp.Micro.DeviceService.Data;

/// <summary>Something that happened at a component of a charge point (OCPP 2.0.1 part 2, EventDataType).</summary>
internal sealed class DeviceEvent : IAppendOnly
{
    public long Id { get; private set; }

    public required string ChargePointId { get; init; }

    /// <summary>As the charge point numbers them; the numbers may start again when it does.</summary>
    public required int EventId { get; init; }

    /// <summary>When it happened, as the charge point says.</summary>
    public required DateTimeOffset At { get; init; }

    public required string Component { get; init; }

    public string? ComponentInstance { get; init; }

    public int? EvseId { get; init; }

    public int? ConnectorId { get; init; }

    public required string Variable { get; init; }

    public string? VariableInstance { get; init; }

    public required string ActualValue { get; init; }

    /// <summary>As the specification spells it, for example <c>Alerting</c>.</summary>
    public required string Trigger { get; init; }

    /// <summary>As the specification spells it, for example <c>CustomMonitor</c>.</summary>
    public required string NotificationType { get; init; }

    /// <summary>From 0 (danger) to 9 (debugging): as the event says, or else the monitor that told it.</summary>
    public int? Severity { get; init; }

    public required bool Cleared { get; init; }

    public string? TransactionId { get; init; }

    public int? MonitorId { get; init; }

    /// <summary>The event that caused it, by its number.</summary>
    public int? Cause { get; init; }

    public string? TechCode { get; init; }

    public string? TechInfo { get; init; }

    /// <summary>When the charge point made the message it came in.</summary>
    public required DateTimeOffset GeneratedAt { get; init; }

    /// <summary>Which part of what the charge point had to tell then.</summary>
    public required int SeqNo { get; init; }

    /// <summary>Whether the charge point had more to tell then.</summary>
    public required bool ToBeContinued { get; init; }

    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>Fingerprint of what makes it the same event when it comes again.</summary>
    public required string Key { get; init; }
}
