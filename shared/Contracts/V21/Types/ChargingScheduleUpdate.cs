using System.ComponentModel.DataAnnotations;
using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V21;

/// <summary>
/// New limits and setpoints for the schedule of a dynamic charging profile; all in its charging rate unit (A or W) (OCPP 2.1
/// part 2, ChargingScheduleUpdateType).
/// </summary>
/// <param name="Limit">
/// Charging limit; of all phases, or of L1 if L2 and L3 are given. Only older systems send a negative one, to discharge.
/// </param>
/// <param name="LimitL2">Charging limit on L2.</param>
/// <param name="LimitL3">Charging limit on L3.</param>
/// <param name="DischargeLimit">Discharging limit, as a negative number; of all phases, or of L1 if L2 and L3 are given.</param>
/// <param name="DischargeLimitL2">Discharging limit on L2, as a negative number.</param>
/// <param name="DischargeLimitL3">Discharging limit on L3, as a negative number.</param>
/// <param name="Setpoint">
/// What the EV should keep to, within the limits; negative discharges. Of all phases, or of L1 if L2 and L3 are given.
/// </param>
/// <param name="SetpointL2">What the EV should keep to on L2; negative discharges.</param>
/// <param name="SetpointL3">What the EV should keep to on L3; negative discharges.</param>
/// <param name="SetpointReactive">
/// Reactive setpoint: positive inductive, negative capacitive; of all phases, or of L1 if L2 and L3 are given.
/// </param>
/// <param name="SetpointReactiveL2">Reactive setpoint on L2: positive inductive, negative capacitive.</param>
/// <param name="SetpointReactiveL3">Reactive setpoint on L3: positive inductive, negative capacitive.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record ChargingScheduleUpdate(
    decimal? Limit = null,
    [WireName("limit_L2")] decimal? LimitL2 = null,
    [WireName("limit_L3")] decimal? LimitL3 = null,
    [Range(double.NegativeInfinity, 0.0)] decimal? DischargeLimit = null,
    [WireName("dischargeLimit_L2"), Range(double.NegativeInfinity, 0.0)] decimal? DischargeLimitL2 = null,
    [WireName("dischargeLimit_L3"), Range(double.NegativeInfinity, 0.0)] decimal? DischargeLimitL3 = null,
    decimal? Setpoint = null,
    [WireName("setpoint_L2")] decimal? SetpointL2 = null,
    [WireName("setpoint_L3")] decimal? SetpointL3 = null,
    decimal? SetpointReactive = null,
    [WireName("setpointReactive_L2")] decimal? SetpointReactiveL2 = null,
    [WireName("setpointReactive_L3")] decimal? SetpointReactiveL3 = null,
    CustomData? CustomData = null);
