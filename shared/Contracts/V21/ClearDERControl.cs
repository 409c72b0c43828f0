using System.ComponentModel.DataAnnotations;
using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V21;

/// <summary>Asks to clear DER controls, by type or by id (OCPP 2.1 part 2, ClearDERControlRequest).</summary>
/// <param name="IsDefault">Whether default controls are cleared; otherwise scheduled ones.</param>
/// <param name="ControlType">Which type of control to clear; not used when <c>controlId</c> is given.</param>
/// <param name="ControlId">The one control to clear; absent means all of the type.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppRequest<ClearDERControlResponse>(OcppVersion.V21, "ClearDERControl")]
public sealed partial record ClearDERControlRequest(
    bool IsDefault,
    DERControlEnum? ControlType = null,
    [MaxLength(36)] string? ControlId = null,
    CustomData? CustomData = null);

/// <summary>Answers <see cref="ClearDERControlRequest"/> (OCPP 2.1 part 2, ClearDERControlResponse).</summary>
/// <param name="Status">Whether the controls were cleared.</param>
/// <param name="StatusInfo">More about the status.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record ClearDERControlResponse(
    DERControlStatusEnum Status,
    StatusInfo? StatusInfo = null,
    CustomData? CustomData = null);
