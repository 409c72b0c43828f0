using System.ComponentModel.DataAnnotations;
using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V21;

/// <summary>
/// What an EV asks for and can do in an ISO 15118-20 session; only the energy requests may be negative (OCPP 2.1 part 2,
/// V2XChargingParametersType).
/// </summary>
/// <param name="MinChargePower">
/// Least charging power, the higher of EV's and EVSE's, in W; of all phases, or of L1 if L2 and L3 are given.
/// </param>
/// <param name="MinChargePowerL2">Least charging power on L2, the higher of EV's and EVSE's; W.</param>
/// <param name="MinChargePowerL3">Least charging power on L3, the higher of EV's and EVSE's; W.</param>
/// <param name="MaxChargePower">
/// Most charging power, the lower of EV's and EVSE's, in W; of all phases, or of L1 if L2 and L3 are given.
/// </param>
/// <param name="MaxChargePowerL2">Most charging power on L2, the lower of EV's and EVSE's; W.</param>
/// <param name="MaxChargePowerL3">Most charging power on L3, the lower of EV's and EVSE's; W.</param>
/// <param name="MinDischargePower">
/// Least discharging power, the higher of EV's and EVSE's, in W; of all phases, or of L1 if L2 and L3 are given.
/// </param>
/// <param name="MinDischargePowerL2">Least discharging power on L2, the higher of EV's and EVSE's; W, not negative.</param>
/// <param name="MinDischargePowerL3">Least discharging power on L3, the higher of EV's and EVSE's; W, not negative.</param>
/// <param name="MaxDischargePower">
/// Most discharging power, the lower of EV's and EVSE's, in W; of all phases, or of L1 if L2 and L3 are given.
/// </param>
/// <param name="MaxDischargePowerL2">Most discharging power on L2, the lower of EV's and EVSE's; W, not negative.</param>
/// <param name="MaxDischargePowerL3">Most discharging power on L3, the lower of EV's and EVSE's; W, not negative.</param>
/// <param name="MinChargeCurrent">Least charging current, the higher of EV's and EVSE's; A.</param>
/// <param name="MaxChargeCurrent">Most charging current, the lower of EV's and EVSE's; A.</param>
/// <param name="MinDischargeCurrent">Least discharging current, the higher of EV's and EVSE's; A, not negative.</param>
/// <param name="MaxDischargeCurrent">Most discharging current, the lower of EV's and EVSE's; A, not negative.</param>
/// <param name="MinVoltage">Lowest voltage, the higher of EV's and EVSE's; V.</param>
/// <param name="MaxVoltage">Highest voltage, the lower of EV's and EVSE's; V.</param>
/// <param name="EvTargetEnergyRequest">Energy still missing to the wanted state of charge; Wh.</param>
/// <param name="EvMinEnergyRequest">Energy still missing to the least allowed state of charge; Wh.</param>
/// <param name="EvMaxEnergyRequest">Energy still missing to the highest state of charge; Wh.</param>
/// <param name="EvMinV2XEnergyRequest">
/// Energy in Wh to the least state of charge for V2X cycling; positive means the battery is still below that range.
/// </param>
/// <param name="EvMaxV2XEnergyRequest">
/// Energy in Wh to the highest state of charge for V2X cycling; negative means the battery is above that range.
/// </param>
/// <param name="TargetSoC">State of charge wanted at departure; %.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record V2XChargingParameters(
    decimal? MinChargePower = null,
    [WireName("minChargePower_L2")] decimal? MinChargePowerL2 = null,
    [WireName("minChargePower_L3")] decimal? MinChargePowerL3 = null,
    decimal? MaxChargePower = null,
    [WireName("maxChargePower_L2")] decimal? MaxChargePowerL2 = null,
    [WireName("maxChargePower_L3")] decimal? MaxChargePowerL3 = null,
    decimal? MinDischargePower = null,
    [WireName("minDischargePower_L2")] decimal? MinDischargePowerL2 = null,
    [WireName("minDischargePower_L3")] decimal? MinDischargePowerL3 = null,
    decimal? MaxDischargePower = null,
    [WireName("maxDischargePower_L2")] decimal? MaxDischargePowerL2 = null,
    [WireName("maxDischargePower_L3")] decimal? MaxDischargePowerL3 = null,
    decimal? MinChargeCurrent = null,
    decimal? MaxChargeCurrent = null,
    decimal? MinDischargeCurrent = null,
    decimal? MaxDischargeCurrent = null,
    decimal? MinVoltage = null,
    decimal? MaxVoltage = null,
    decimal? EvTargetEnergyRequest = null,
    decimal? EvMinEnergyRequest = null,
    decimal? EvMaxEnergyRequest = null,
    decimal? EvMinV2XEnergyRequest = null,
    decimal? EvMaxV2XEnergyRequest = null,
    [Range(0, 100)] int? TargetSoC = null,
    CustomData? CustomData = null);
