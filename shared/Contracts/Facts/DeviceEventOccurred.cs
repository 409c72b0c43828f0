namespace Ocpp.Micro.Contracts.Facts;

/// <summary>A charge point has told of an event at one of its components (OCPP 2.0.1 part 2, N07). Published once per event.</summary>
/// <param name="Id">Identity of the fact; the same again when it is delivered twice.</param>
/// <param name="ChargePointId">The charge point.</param>
/// <param name="OccurredAt">When it happened, as the charge point says; never later than its message came.</param>
/// <param name="EventId">The event; what is caused by it names it as <paramref name="Cause"/>.</param>
/// <param name="Component">The component, for example <c>ConnectorPlugRetentionLock</c>; at most 50 characters.</param>
/// <param name="Variable">The variable, for example <c>Problem</c>; at most 50 characters.</param>
/// <param name="ActualValue">The variable's value; at most 2500 characters.</param>
/// <param name="Trigger">Why it is told: <c>Alerting</c>, <c>Delta</c> or <c>Periodic</c>.</param>
/// <param name="NotificationType">Who had it told, in the words of OCPP 2.x (EventNotificationEnumType).</param>
/// <param name="ComponentInstance">Which of several components of that name.</param>
/// <param name="EvseId">The EVSE of the component; null for one of the charge point.</param>
/// <param name="ConnectorId">The connector of the component.</param>
/// <param name="VariableInstance">Which of several variables of that name.</param>
/// <param name="Severity">
/// How bad it is, from 0 (danger) to 9 (debugging): as the event says, or else the monitor that told it; null when neither is known.
/// </param>
/// <param name="Cleared">Whether it is over now.</param>
/// <param name="TransactionId">The transaction it belongs to.</param>
/// <param name="MonitorId">The monitor that told it.</param>
/// <param name="Cause">The event that caused it.</param>
/// <param name="TechCode">The vendor's own code; at most 50 characters.</param>
/// <param name="TechInfo">More in words; at most 500 characters.</param>
public sealed record DeviceEventOccurred(
    Guid Id,
    string ChargePointId,
    DateTimeOffset OccurredAt,
    int EventId,
    string Component,
    string Variable,
    string ActualValue,
    string Trigger,
    string NotificationType,
    string? ComponentInstance = null,
    int? EvseId = null,
    int? ConnectorId = null,
    string? VariableInstance = null,
    int? Severity = null,
    bool Cleared = false,
    string? TransactionId = null,
    int? MonitorId = null,
    int? Cause = null,
    string? TechCode = null,
    string? TechInfo = null) : Fact(Id, ChargePointId, OccurredAt);
