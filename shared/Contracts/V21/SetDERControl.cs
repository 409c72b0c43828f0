using System.ComponentModel.DataAnnotations;
using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V21;

/// <summary>
/// Asks to set a control for distributed energy resources, given in the member that fits its type (OCPP 2.1 part 2,
/// SetDERControlRequest).
/// </summary>
/// <param name="IsDefault">Whether it is a default control, not a scheduled one.</param>
/// <param name="ControlId">Unique id the sender gives the control, such as a UUID.</param>
/// <param name="ControlType">Which kind of control is set, and so which of the members below is filled.</param>
/// <param name="Curve">The setting, for a control type that is a curve.</param>
/// <param name="EnterService">The setting for entering service.</param>
/// <param name="FixedPFAbsorb">The fixed power factor while absorbing power.</param>
/// <param name="FixedPFInject">The fixed power factor while injecting power.</param>
/// <param name="FixedVar">The fixed reactive power setpoint.</param>
/// <param name="FreqDroop">The frequency droop setting.</param>
/// <param name="Gradient">The ramp rate setting.</param>
/// <param name="LimitMaxDischarge">The discharge limit.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppRequest<SetDERControlResponse>(OcppVersion.V21, "SetDERControl")]
public sealed partial record SetDERControlRequest(
    bool IsDefault,
    [MaxLength(36)] string ControlId,
    DERControlEnum ControlType,
    DERCurve? Curve = null,
    EnterService? EnterService = null,
    FixedPF? FixedPFAbsorb = null,
    FixedPF? FixedPFInject = null,
    FixedVar? FixedVar = null,
    FreqDroop? FreqDroop = null,
    Gradient? Gradient = null,
    LimitMaxDischarge? LimitMaxDischarge = null,
    CustomData? CustomData = null);

/// <summary>Answers <see cref="SetDERControlRequest"/> (OCPP 2.1 part 2, SetDERControlResponse).</summary>
/// <param name="Status">Whether the control is set.</param>
/// <param name="StatusInfo">More about the status.</param>
/// <param name="SupersededIds">Ids of the controls the new one takes the place of.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record SetDERControlResponse(
    DERControlStatusEnum Status,
    StatusInfo? StatusInfo = null,
    [MinLength(1), MaxLength(24), ItemMaxLength(36)] IReadOnlyList<string>? SupersededIds = null,
    CustomData? CustomData = null);
