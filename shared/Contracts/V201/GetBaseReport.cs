using Ocpp.Micro.Contracts.Payloads;
using Ocpp.Micro.Contracts.V2;

namespace Ocpp.Micro.Contracts.V201;

/// <summary>Asks for one of the standard reports on the device model (OCPP 2.0.1 part 2, GetBaseReportRequest).</summary>
/// <param name="RequestId">Repeated in each <see cref="NotifyReportRequest"/> that carries the report.</param>
/// <param name="ReportBase">Which report.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppRequest<GetBaseReportResponse>(OcppVersion.V201, "GetBaseReport")]
public sealed partial record GetBaseReportRequest(int RequestId, ReportBaseEnum ReportBase, CustomData? CustomData = null);

/// <summary>
/// Answers <see cref="GetBaseReportRequest"/>; the report itself follows in messages of its own (OCPP 2.0.1 part 2,
/// GetBaseReportResponse).
/// </summary>
/// <param name="Status">Whether the report will come.</param>
/// <param name="StatusInfo">More about the status.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record GetBaseReportResponse(
    GenericDeviceModelStatusEnum Status,
    StatusInfo? StatusInfo = null,
    CustomData? CustomData = null);
