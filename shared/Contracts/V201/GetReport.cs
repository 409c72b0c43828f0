using System.ComponentModel.DataAnnotations;
using Ocpp.Micro.Contracts.Payloads;
using Ocpp.Micro.Contracts.V2;

namespace Ocpp.Micro.Contracts.V201;

/// <summary>Asks for a report on some of the device model (OCPP 2.0.1 part 2, GetReportRequest).</summary>
/// <param name="RequestId">Repeated in each <see cref="NotifyReportRequest"/> that carries the report.</param>
/// <param name="ComponentVariable">Only these components and variables; absent means any.</param>
/// <param name="ComponentCriteria">Only components in one of these conditions; absent means any.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppRequest<GetReportResponse>(OcppVersion.V201, "GetReport")]
public sealed partial record GetReportRequest(
    int RequestId,
    [MinLength(1)] IReadOnlyList<ComponentVariable>? ComponentVariable = null,
    [MinLength(1), MaxLength(4)] IReadOnlyList<ComponentCriterionEnum>? ComponentCriteria = null,
    CustomData? CustomData = null);

/// <summary>
/// Answers <see cref="GetReportRequest"/>; the report itself follows in messages of its own (OCPP 2.0.1 part 2,
/// GetReportResponse).
/// </summary>
/// <param name="Status">Whether the report will come.</param>
/// <param name="StatusInfo">More about the status.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record GetReportResponse(
    GenericDeviceModelStatusEnum Status,
    StatusInfo? StatusInfo = null,
    CustomData? CustomData = null);
