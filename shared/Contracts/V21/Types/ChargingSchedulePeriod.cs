using System.ComponentModel.DataAnnotations;
using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V21;

/// <summary>
/// A period of a charging schedule; its limits and setpoints are in the schedule's unit, W or A (OCPP 2.1 part 2,
/// ChargingSchedulePeriodType).
/// </summary>
/// <param name="StartPeriod">When it begins, and the one before ends, from the start of the schedule; s.</param>
/// <param name="Limit">
/// The most to charge with: in A per phase, in W over all phases, or L1 alone if L2 and L3 have their own.
/// </param>
/// <param name="LimitL2">The most to charge with on phase L2.</param>
/// <param name="LimitL3">The most to charge with on phase L3.</param>
/// <param name="NumberPhases">How many phases may be used; absent means 3 for AC, and should be absent for DC.</param>
/// <param name="PhaseToUse">
/// The phase to use, 1 to 3, if only one is and the EVSE can switch; absent leaves it to the station.
/// </param>
/// <param name="DischargeLimit">
/// The most to discharge with, 0 or negative; over all phases, or L1 alone if L2 and L3 have their own.
/// </param>
/// <param name="DischargeLimitL2">The most to discharge with on phase L2, 0 or negative.</param>
/// <param name="DischargeLimitL3">The most to discharge with on phase L3, 0 or negative.</param>
/// <param name="Setpoint">
/// What to follow closely within the limits, negative to discharge; all phases, or L1 if L2 and L3 have their own.
/// </param>
/// <param name="SetpointL2">What to follow closely on phase L2, negative to discharge.</param>
/// <param name="SetpointL3">What to follow closely on phase L3, negative to discharge.</param>
/// <param name="SetpointReactive">
/// Reactive part to follow, positive inductive, negative capacitive; all phases, or L1 if L2 and L3 have their own.
/// </param>
/// <param name="SetpointReactiveL2">Reactive part to follow on phase L2, positive inductive, negative capacitive.</param>
/// <param name="SetpointReactiveL3">Reactive part to follow on phase L3, positive inductive, negative capacitive.</param>
/// <param name="PreconditioningRequest">Whether the vehicle should keep its battery preconditioned.</param>
/// <param name="EvseSleep">Whether the EVSE must switch off the power electronics of the transaction; absent means no.</param>
/// <param name="V2xBaseline">Power that the values of the frequency and signal curves are added to; W.</param>
/// <param name="OperationMode">How the vehicle is to charge or discharge.</param>
/// <param name="V2xFreqWattCurve">Power by grid frequency.</param>
/// <param name="V2xSignalWattCurve">Power by the signal of an <see cref="AFRRSignalRequest"/>.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record ChargingSchedulePeriod(
    int StartPeriod,
    decimal? Limit = null,
    [WireName("limit_L2")] decimal? LimitL2 = null,
    [WireName("limit_L3")] decimal? LimitL3 = null,
    [Range(0, 3)] int? NumberPhases = null,
    [Range(0, 3)] int? PhaseToUse = null,
    [Range(double.NegativeInfinity, 0.0)] decimal? DischargeLimit = null,
    [WireName("dischargeLimit_L2"), Range(double.NegativeInfinity, 0.0)] decimal? DischargeLimitL2 = null,
    [WireName("dischargeLimit_L3"), Range(double.NegativeInfinity, 0.0)] decimal? DischargeLimitL3 = null,
    decimal? Setpoint = null,
    [WireName("setpoint_L2")] decimal? SetpointL2 = null,
    [WireName("setpoint_L3")] decimal? SetpointL3 = null,
    decimal? SetpointReactive = null,
    [WireName("setpointReactive_L2")] decimal? SetpointReactiveL2 = null,
    [WireName("setpointReactive_L3")] decimal? SetpointReactiveL3 = null,
    bool? PreconditioningRequest = null,
    bool? EvseSleep = null,
    decimal? V2xBaseline = null,
    OperationModeEnum? OperationMode = null,
    [MinLength(1), MaxLength(20)] IReadOnlyList<V2XFreqWattPoint>? V2xFreqWattCurve = null,
    [MinLength(1), MaxLength(20)] IReadOnlyList<V2XSignalWattPoint>? V2xSignalWattCurve = null,
    CustomData? CustomData = null);
