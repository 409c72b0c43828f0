using System.ComponentModel.DataAnnotations;
using Ocpp.Micro.Contracts.Payloads;
using Ocpp.Micro.Contracts.V2;

namespace Ocpp.Micro.Contracts.V21;

/// <summary>Brings events, most of them from monitors (OCPP 2.1 part 2, NotifyEventRequest).</summary>
/// <param name="GeneratedAt">When the station made this message.</param>
/// <param name="SeqNo">The number of this part, from 0.</param>
/// <param name="EventData">The events.</param>
/// <param name="Tbc">Whether another part follows; absent means false.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppRequest<NotifyEventResponse>(OcppVersion.V21, "NotifyEvent")]
public sealed partial record NotifyEventRequest(
    DateTimeOffset GeneratedAt,
    [Range(0, int.MaxValue)] int SeqNo,
    [MinLength(1)] IReadOnlyList<EventData> EventData,
    bool? Tbc = null,
    CustomData? CustomData = null);

/// <summary>Answers <see cref="NotifyEventRequest"/> (OCPP 2.1 part 2, NotifyEventResponse).</summary>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record NotifyEventResponse(CustomData? CustomData = null);

/// <summary>An event of a variable of a component (OCPP 2.1 part 2, EventDataType).</summary>
/// <param name="EventId">The event's id, for other events to name it as their cause.</param>
/// <param name="Timestamp">When the event was reported.</param>
/// <param name="Trigger">What set it off.</param>
/// <param name="ActualValue">What the variable's actual attribute was.</param>
/// <param name="Component">The component it is about.</param>
/// <param name="EventNotificationType">What kind of monitor or notification it comes from.</param>
/// <param name="Variable">The variable it is about.</param>
/// <param name="Cause">The id of the event that caused this one.</param>
/// <param name="TechCode">The component's own error code.</param>
/// <param name="TechInfo">The component's own details.</param>
/// <param name="Cleared">Whether the situation is back to normal.</param>
/// <param name="TransactionId">The transaction the event belongs to.</param>
/// <param name="VariableMonitoringId">The monitor that reports it.</param>
/// <param name="Severity">How severe it is by its monitor or notification, from 0 (danger) to 9 (debug).</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record EventData(
    [Range(0, int.MaxValue)] int EventId,
    DateTimeOffset Timestamp,
    EventTriggerEnum Trigger,
    [MaxLength(2500)] string ActualValue,
    Component Component,
    EventNotificationEnum EventNotificationType,
    Variable Variable,
    [Range(0, int.MaxValue)] int? Cause = null,
    [MaxLength(50)] string? TechCode = null,
    [MaxLength(500)] string? TechInfo = null,
    bool? Cleared = null,
    [MaxLength(36)] string? TransactionId = null,
    [Range(0, int.MaxValue)] int? VariableMonitoringId = null,
    [Range(0, int.MaxValue)] int? Severity = null,
    CustomData? CustomData = null);
