using System.ComponentModel.DataAnnotations;
using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V21;

/// <summary>
/// Brings the DER controls that a <see cref="GetDERControlRequest"/> asked for (OCPP 2.1 part 2, ReportDERControlRequest).
/// </summary>
/// <param name="RequestId">Number of the <see cref="GetDERControlRequest"/>.</param>
/// <param name="Curve">The controls that are curves.</param>
/// <param name="EnterService">The settings for entering service.</param>
/// <param name="FixedPFAbsorb">The fixed power factors while absorbing (charging).</param>
/// <param name="FixedPFInject">The fixed power factors while injecting (discharging).</param>
/// <param name="FixedVar">The fixed setpoints of reactive power.</param>
/// <param name="FreqDroop">The frequency droops.</param>
/// <param name="Gradient">The ramp rates.</param>
/// <param name="LimitMaxDischarge">The caps on the discharging power.</param>
/// <param name="Tbc">Whether more messages of the report follow; absent means no.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppRequest<ReportDERControlResponse>(OcppVersion.V21, "ReportDERControl")]
public sealed partial record ReportDERControlRequest(
    int RequestId,
    [MinLength(1), MaxLength(24)] IReadOnlyList<DERCurveGet>? Curve = null,
    [MinLength(1), MaxLength(24)] IReadOnlyList<EnterServiceGet>? EnterService = null,
    [MinLength(1), MaxLength(24)] IReadOnlyList<FixedPFGet>? FixedPFAbsorb = null,
    [MinLength(1), MaxLength(24)] IReadOnlyList<FixedPFGet>? FixedPFInject = null,
    [MinLength(1), MaxLength(24)] IReadOnlyList<FixedVarGet>? FixedVar = null,
    [MinLength(1), MaxLength(24)] IReadOnlyList<FreqDroopGet>? FreqDroop = null,
    [MinLength(1), MaxLength(24)] IReadOnlyList<GradientGet>? Gradient = null,
    [MinLength(1), MaxLength(24)] IReadOnlyList<LimitMaxDischargeGet>? LimitMaxDischarge = null,
    bool? Tbc = null,
    CustomData? CustomData = null);

/// <summary>Answers <see cref="ReportDERControlRequest"/> (OCPP 2.1 part 2, ReportDERControlResponse).</summary>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record ReportDERControlResponse(CustomData? CustomData = null);

/// <summary>A reported DER curve (OCPP 2.1 part 2, DERCurveGetType).</summary>
/// <param name="Curve">The curve itself.</param>
/// <param name="Id">The control's id.</param>
/// <param name="CurveType">Which type of control the curve belongs to.</param>
/// <param name="IsDefault">Whether it is a default curve; otherwise it is a scheduled one.</param>
/// <param name="IsSuperseded">Whether a control of higher priority (a lower number) replaces it.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record DERCurveGet(
    DERCurve Curve,
    [MaxLength(36)] string Id,
    DERControlEnum CurveType,
    bool IsDefault,
    bool IsSuperseded,
    CustomData? CustomData = null);

/// <summary>A reported setting for entering service (OCPP 2.1 part 2, EnterServiceGetType).</summary>
/// <param name="EnterService">The setting itself.</param>
/// <param name="Id">The control's id.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record EnterServiceGet(EnterService EnterService, [MaxLength(36)] string Id, CustomData? CustomData = null);

/// <summary>A reported fixed power factor (OCPP 2.1 part 2, FixedPFGetType).</summary>
/// <param name="FixedPF">The setting itself.</param>
/// <param name="Id">The control's id.</param>
/// <param name="IsDefault">Whether it is a default control; otherwise it is a scheduled one.</param>
/// <param name="IsSuperseded">Whether another control supersedes it, by its priority.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record FixedPFGet(
    FixedPF FixedPF,
    [MaxLength(36)] string Id,
    bool IsDefault,
    bool IsSuperseded,
    CustomData? CustomData = null);

/// <summary>A reported setpoint of reactive power (OCPP 2.1 part 2, FixedVarGetType).</summary>
/// <param name="FixedVar">The setting itself.</param>
/// <param name="Id">The control's id.</param>
/// <param name="IsDefault">Whether it is a default control; otherwise it is a scheduled one.</param>
/// <param name="IsSuperseded">Whether another control supersedes it, by its priority.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record FixedVarGet(
    FixedVar FixedVar,
    [MaxLength(36)] string Id,
    bool IsDefault,
    bool IsSuperseded,
    CustomData? CustomData = null);

/// <summary>A reported frequency droop (OCPP 2.1 part 2, FreqDroopGetType).</summary>
/// <param name="FreqDroop">The setting itself.</param>
/// <param name="Id">The control's id.</param>
/// <param name="IsDefault">Whether it is a default control; otherwise it is a scheduled one.</param>
/// <param name="IsSuperseded">Whether a control of higher priority (a lower number) replaces it.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record FreqDroopGet(
    FreqDroop FreqDroop,
    [MaxLength(36)] string Id,
    bool IsDefault,
    bool IsSuperseded,
    CustomData? CustomData = null);

/// <summary>A ramp rate setting, as the charging station reports it (OCPP 2.1 part 2, GradientGetType).</summary>
/// <param name="Gradient">The setting itself.</param>
/// <param name="Id">The control id the setting was made with.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record GradientGet(Gradient Gradient, [MaxLength(36)] string Id, CustomData? CustomData = null);

/// <summary>A discharge limit, as the charging station reports it (OCPP 2.1 part 2, LimitMaxDischargeGetType).</summary>
/// <param name="Id">The control id the setting was made with.</param>
/// <param name="IsDefault">Whether it is a default control, not a scheduled one.</param>
/// <param name="IsSuperseded">Whether a setting of higher priority (a lower number) has taken its place.</param>
/// <param name="LimitMaxDischarge">The setting itself.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record LimitMaxDischargeGet(
    [MaxLength(36)] string Id,
    bool IsDefault,
    bool IsSuperseded,
    LimitMaxDischarge LimitMaxDischarge,
    CustomData? CustomData = null);
