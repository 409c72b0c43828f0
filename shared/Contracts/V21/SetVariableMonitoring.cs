using System.ComponentModel.DataAnnotations;
using Ocpp.Micro.Contracts.Payloads;
using Ocpp.Micro.Contracts.V2;

namespace Ocpp.Micro.Contracts.V21;

/// <summary>Asks to set monitors on variables (OCPP 2.1 part 2, SetVariableMonitoringRequest).</summary>
/// <param name="SetMonitoringData">The monitors to set.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppRequest<SetVariableMonitoringResponse>(OcppVersion.V21, "SetVariableMonitoring")]
public sealed partial record SetVariableMonitoringRequest(
    [MinLength(1)] IReadOnlyList<SetMonitoringData> SetMonitoringData,
    CustomData? CustomData = null);

/// <summary>Answers <see cref="SetVariableMonitoringRequest"/> (OCPP 2.1 part 2, SetVariableMonitoringResponse).</summary>
/// <param name="SetMonitoringResult">What became of each monitor.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record SetVariableMonitoringResponse(
    [MinLength(1)] IReadOnlyList<SetMonitoringResult> SetMonitoringResult,
    CustomData? CustomData = null);

/// <summary>A monitor to set on a variable (OCPP 2.1 part 2, SetMonitoringDataType).</summary>
/// <param name="Value">Threshold or change to watch for, in the variable's unit; for periodic monitors the interval in s.</param>
/// <param name="Type">What the monitor watches for.</param>
/// <param name="Severity">How severe its events are, from 0 (danger, most severe) to 9 (debug, least severe).</param>
/// <param name="Component">The component of the variable.</param>
/// <param name="Variable">The variable to watch.</param>
/// <param name="Id">The monitor to replace; absent makes a new one, whose id the charging station chooses.</param>
/// <param name="PeriodicEventStream">How to send the values as a stream; absent means as single events.</param>
/// <param name="Transaction">Whether to watch only during a transaction the component has a part in; absent means false.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record SetMonitoringData(
    decimal Value,
    MonitorEnum Type,
    [Range(0, int.MaxValue)] int Severity,
    Component Component,
    Variable Variable,
    [Range(0, int.MaxValue)] int? Id = null,
    PeriodicEventStreamParams? PeriodicEventStream = null,
    bool? Transaction = null,
    CustomData? CustomData = null);

/// <summary>What became of a monitor to be set (OCPP 2.1 part 2, SetMonitoringResultType).</summary>
/// <param name="Status">Whether the monitor was set.</param>
/// <param name="Type">What the monitor was to watch for, as in the request.</param>
/// <param name="Component">The component of the variable.</param>
/// <param name="Variable">The variable to watch.</param>
/// <param name="Severity">How severe its events are, from 0 (danger, most severe) to 9 (debug, least severe).</param>
/// <param name="Id">The id the charging station gave the monitor; only present when it was set.</param>
/// <param name="StatusInfo">More about the status.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record SetMonitoringResult(
    SetMonitoringStatusEnum Status,
    MonitorEnum Type,
    Component Component,
    Variable Variable,
    [Range(0, int.MaxValue)] int Severity,
    [Range(0, int.MaxValue)] int? Id = null,
    StatusInfo? StatusInfo = null,
    CustomData? CustomData = null);
