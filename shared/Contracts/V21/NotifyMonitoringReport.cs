using System.ComponentModel.DataAnnotations;
using Ocpp.Micro.Contracts.Payloads;
using Ocpp.Micro.Contracts.V2;

namespace Ocpp.Micro.Contracts.V21;

/// <summary>Brings a part of a report on monitors (OCPP 2.1 part 2, NotifyMonitoringReportRequest).</summary>
/// <param name="RequestId">The id in the <see cref="GetMonitoringReportRequest"/>.</param>
/// <param name="SeqNo">The number of this part, from 0.</param>
/// <param name="GeneratedAt">When the station made this message.</param>
/// <param name="Monitor">The monitors of each variable.</param>
/// <param name="Tbc">Whether another part follows; absent means false.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppRequest<NotifyMonitoringReportResponse>(OcppVersion.V21, "NotifyMonitoringReport")]
public sealed partial record NotifyMonitoringReportRequest(
    int RequestId,
    [Range(0, int.MaxValue)] int SeqNo,
    DateTimeOffset GeneratedAt,
    [MinLength(1)] IReadOnlyList<MonitoringData>? Monitor = null,
    bool? Tbc = null,
    CustomData? CustomData = null);

/// <summary>Answers <see cref="NotifyMonitoringReportRequest"/> (OCPP 2.1 part 2, NotifyMonitoringReportResponse).</summary>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record NotifyMonitoringReportResponse(CustomData? CustomData = null);

/// <summary>The monitors of a variable (OCPP 2.1 part 2, MonitoringDataType).</summary>
/// <param name="Component">The component.</param>
/// <param name="Variable">The variable of the component.</param>
/// <param name="VariableMonitoring">Its monitors.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record MonitoringData(
    Component Component,
    Variable Variable,
    [MinLength(1)] IReadOnlyList<VariableMonitoring> VariableMonitoring,
    CustomData? CustomData = null);

/// <summary>A monitor of a variable (OCPP 2.1 part 2, VariableMonitoringType).</summary>
/// <param name="Id">The monitor's id.</param>
/// <param name="Transaction">Whether it only watches during a transaction that concerns the component.</param>
/// <param name="Value">The threshold or the change to report; for the periodic types the interval in s.</param>
/// <param name="Type">What it watches for.</param>
/// <param name="Severity">How severe its events are, from 0 (danger) to 9 (debug).</param>
/// <param name="EventNotificationType">Who set it.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record VariableMonitoring(
    [Range(0, int.MaxValue)] int Id,
    bool Transaction,
    decimal Value,
    MonitorEnum Type,
    [Range(0, int.MaxValue)] int Severity,
    EventNotificationEnum EventNotificationType,
    CustomData? CustomData = null);
