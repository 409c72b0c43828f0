using System.ComponentModel.DataAnnotations;
using Ocpp.Micro.Contracts.Payloads;
using Ocpp.Micro.Contracts.V2;

namespace Ocpp.Micro.Contracts.V201;

/// <summary>Asks to remove monitors of variables (OCPP 2.0.1 part 2, ClearVariableMonitoringRequest).</summary>
/// <param name="Id">The monitors to remove.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppRequest<ClearVariableMonitoringResponse>(OcppVersion.V201, "ClearVariableMonitoring")]
public sealed partial record ClearVariableMonitoringRequest([MinLength(1)] IReadOnlyList<int> Id, CustomData? CustomData = null);

/// <summary>Answers <see cref="ClearVariableMonitoringRequest"/> (OCPP 2.0.1 part 2, ClearVariableMonitoringResponse).</summary>
/// <param name="ClearMonitoringResult">What became of each monitor.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record ClearVariableMonitoringResponse(
    [MinLength(1)] IReadOnlyList<ClearMonitoringResult> ClearMonitoringResult,
    CustomData? CustomData = null);

/// <summary>What became of one monitor that was to be removed (OCPP 2.0.1 part 2, ClearMonitoringResultType).</summary>
/// <param name="Status">Whether it was removed.</param>
/// <param name="Id">The monitor.</param>
/// <param name="StatusInfo">More about the status.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record ClearMonitoringResult(
    ClearMonitoringStatusEnum Status,
    int Id,
    StatusInfo? StatusInfo = null,
    CustomData? CustomData = null);
