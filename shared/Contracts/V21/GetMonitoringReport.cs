using System.ComponentModel.DataAnnotations;
using Ocpp.Micro.Contracts.Payloads;
using Ocpp.Micro.Contracts.V2;

namespace Ocpp.Micro.Contracts.V21;

/// <summary>Asks for a report of the monitors of variables (OCPP 2.1 part 2, GetMonitoringReportRequest).</summary>
/// <param name="RequestId">Repeated in each <see cref="NotifyMonitoringReportRequest"/> that carries the report.</param>
/// <param name="ComponentVariable">Only monitors of these components and variables; absent means any.</param>
/// <param name="MonitoringCriteria">Only monitors of these kinds; absent means any.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppRequest<GetMonitoringReportResponse>(OcppVersion.V21, "GetMonitoringReport")]
public sealed partial record GetMonitoringReportRequest(
    int RequestId,
    [MinLength(1)] IReadOnlyList<ComponentVariable>? ComponentVariable = null,
    [MinLength(1), MaxLength(3)] IReadOnlyList<MonitoringCriterionEnum>? MonitoringCriteria = null,
    CustomData? CustomData = null);

/// <summary>
/// Answers <see cref="GetMonitoringReportRequest"/>; the report itself follows in messages of its own (OCPP 2.1 part 2,
/// GetMonitoringReportResponse).
/// </summary>
/// <param name="Status">Whether the report will come.</param>
/// <param name="StatusInfo">More about the status.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record GetMonitoringReportResponse(
    GenericDeviceModelStatusEnum Status,
    StatusInfo? StatusInfo = null,
    CustomData? CustomData = null);
