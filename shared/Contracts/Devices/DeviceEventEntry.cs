using Ocpp.Micro.Contracts.Requests;

namespace Ocpp.Micro.Contracts.Devices;

/// <summary>Something that happened at a component of a charge point (OCPP 2.x EventDataType), as operators see it.</summary>
/// <param name="Id">Its identity in this system.</param>
/// <param name="EventId">As the charge point numbers its events; the numbers may start again when it does.</param>
/// <param name="At">When it happened, by the charge point's clock and never later than the receipt.</param>
/// <param name="Component">Name of the component.</param>
/// <param name="Variable">Name of the variable.</param>
/// <param name="ActualValue">Its value; <c>***</c> for a password.</param>
/// <param name="Trigger">As the specification spells it, for example <c>Alerting</c>.</param>
/// <param name="NotificationType">As the specification spells it, for example <c>CustomMonitor</c>.</param>
/// <param name="IsCleared">Whether what was told before is over.</param>
/// <param name="ReceivedAt">When it was heard of.</param>
public sealed record DeviceEventEntry(
    long Id,
    int EventId,
    DateTimeOffset At,
    string Component,
    string Variable,
    string ActualValue,
    string Trigger,
    string NotificationType,
    bool IsCleared,
    DateTimeOffset ReceivedAt)
{
    /// <summary>Which of several components of that name.</summary>
    public string? ComponentInstance { get; init; }

    /// <summary>The EVSE; null for a component of the charge point.</summary>
    public int? EvseId { get; init; }

    /// <summary>The connector; null for a component of the EVSE.</summary>
    public int? ConnectorId { get; init; }

    /// <summary>Which of several variables of that name.</summary>
    public string? VariableInstance { get; init; }

    /// <summary>From 0 (danger) to 9 (debugging): as the event says, or else the monitor that told it.</summary>
    public int? Severity { get; init; }

    /// <summary>The transaction it belongs to, by the charge point's id.</summary>
    public string? TransactionId { get; init; }

    /// <summary>The monitor that told it.</summary>
    public int? MonitorId { get; init; }

    /// <summary>The <see cref="EventId"/> of what caused it.</summary>
    public int? Cause { get; init; }

    /// <summary>The vendor's code.</summary>
    public string? TechCode { get; init; }

    /// <summary>The vendor's details.</summary>
    public string? TechInfo { get; init; }
}

/// <summary>What has happened at a charge point's components? The newest first. Null filters are for any.</summary>
/// <param name="Page">Which part.</param>
/// <param name="ChargePointId">The charge point.</param>
/// <param name="From">Happened then or later.</param>
/// <param name="To">Happened before that.</param>
/// <param name="Component">Name of the component, compared without case.</param>
/// <param name="Variable">Name of the variable, compared without case.</param>
/// <param name="MaxSeverity">At least as severe: 0 is the most severe, 9 the least. Those without a severity are not among them.</param>
public sealed record ListDeviceEventsRequest(
    PageRequest Page,
    string ChargePointId,
    DateTimeOffset? From = null,
    DateTimeOffset? To = null,
    string? Component = null,
    string? Variable = null,
    int? MaxSeverity = null)
    : IInternalRequest<ListDeviceEventsRequest, Page<DeviceEventEntry>>
{
    /// <inheritdoc/>
    public static string Name => "device.ListDeviceEvents";
}
