using System.ComponentModel.DataAnnotations;
using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V21;

/// <summary>Asks for DER controls, by type or by id (OCPP 2.1 part 2, GetDERControlRequest).</summary>
/// <param name="RequestId">Number of the request, which the <see cref="ReportDERControlRequest"/>s that follow repeat.</param>
/// <param name="IsDefault">Whether default controls are wanted; false means scheduled ones.</param>
/// <param name="ControlType">Which type of control is wanted; not used when <c>controlId</c> is given.</param>
/// <param name="ControlId">The one control wanted; absent means all of the type.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppRequest<GetDERControlResponse>(OcppVersion.V21, "GetDERControl")]
public sealed partial record GetDERControlRequest(
    int RequestId,
    bool? IsDefault = null,
    DERControlEnum? ControlType = null,
    [MaxLength(36)] string? ControlId = null,
    CustomData? CustomData = null);

/// <summary>
/// Answers <see cref="GetDERControlRequest"/>; the controls follow in <see cref="ReportDERControlRequest"/>s (OCPP 2.1 part 2,
/// GetDERControlResponse).
/// </summary>
/// <param name="Status">Whether a report will follow.</param>
/// <param name="StatusInfo">More about the status.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record GetDERControlResponse(
    DERControlStatusEnum Status,
    StatusInfo? StatusInfo = null,
    CustomData? CustomData = null);
