using System.ComponentModel.DataAnnotations;
using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V21;

/// <summary>
/// The inverter settings an EV (fields in ev…) or EV and EVSE agreed for DER control by ISO 15118-20; none negative (OCPP 2.1
/// part 2, DERChargingParametersType).
/// </summary>
/// <param name="EvSupportedDERControl">The DER controls the EV supports.</param>
/// <param name="EvOverExcitedMaxDischargePower">
/// Highest rated discharging power of the EV at its over-excited power factor; W.
/// </param>
/// <param name="EvOverExcitedPowerFactor">
/// Power factor of the EV while it injects its least reactive power (over-excited).
/// </param>
/// <param name="EvUnderExcitedMaxDischargePower">
/// Highest rated discharging power of the EV at its under-excited power factor; W.
/// </param>
/// <param name="EvUnderExcitedPowerFactor">Power factor of the EV at its least reactive power when under-excited.</param>
/// <param name="MaxApparentPower">Highest total apparent power both EV and EVSE are rated for; VA.</param>
/// <param name="MaxChargeApparentPower">
/// Highest apparent charging power of both EV and EVSE in VA; of all phases, or of L1 if L2 and L3 are given.
/// </param>
/// <param name="MaxChargeApparentPowerL2">Highest apparent charging power on L2 of both EV and EVSE; VA.</param>
/// <param name="MaxChargeApparentPowerL3">Highest apparent charging power on L3 of both EV and EVSE; VA.</param>
/// <param name="MaxDischargeApparentPower">
/// Highest apparent discharging power of both EV and EVSE in VA; of all phases, or of L1 if L2 and L3 are given.
/// </param>
/// <param name="MaxDischargeApparentPowerL2">Highest apparent discharging power on L2 of both EV and EVSE; VA.</param>
/// <param name="MaxDischargeApparentPowerL3">Highest apparent discharging power on L3 of both EV and EVSE; VA.</param>
/// <param name="MaxChargeReactivePower">
/// Most reactive power both EV and EVSE can absorb, in var; of all phases, or of L1 if L2 and L3 are given.
/// </param>
/// <param name="MaxChargeReactivePowerL2">Most reactive power both EV and EVSE can absorb on L2; var.</param>
/// <param name="MaxChargeReactivePowerL3">Most reactive power both EV and EVSE can absorb on L3; var.</param>
/// <param name="MinChargeReactivePower">
/// Least absorbed reactive power, the higher of EV's and EVSE's, in var; of all phases, or of L1 if L2 and L3 are given.
/// </param>
/// <param name="MinChargeReactivePowerL2">Least absorbed reactive power on L2, the higher of EV's and EVSE's; var.</param>
/// <param name="MinChargeReactivePowerL3">Least absorbed reactive power on L3, the higher of EV's and EVSE's; var.</param>
/// <param name="MaxDischargeReactivePower">
/// Most reactive power both EV and EVSE can inject, in var; of all phases, or of L1 if L2 and L3 are given.
/// </param>
/// <param name="MaxDischargeReactivePowerL2">Most reactive power both EV and EVSE can inject on L2; var.</param>
/// <param name="MaxDischargeReactivePowerL3">Most reactive power both EV and EVSE can inject on L3; var.</param>
/// <param name="MinDischargeReactivePower">
/// Least injected reactive power, the higher of EV's and EVSE's, in var; of all phases, or of L1 if L2 and L3 are given.
/// </param>
/// <param name="MinDischargeReactivePowerL2">Least injected reactive power on L2, the higher of EV's and EVSE's; var.</param>
/// <param name="MinDischargeReactivePowerL3">Least injected reactive power on L3, the higher of EV's and EVSE's; var.</param>
/// <param name="NominalVoltage">Line voltage that EV and EVSE support; V.</param>
/// <param name="NominalVoltageOffset">
/// Offset of the AC voltage (rms) between the charging station's grid connection and the utility's common coupling point; V.
/// </param>
/// <param name="MaxNominalVoltage">Highest AC voltage (rms) to operate with, the lower of EV's and EVSE's; V.</param>
/// <param name="MinNominalVoltage">Lowest AC voltage (rms) to operate with, the higher of EV's and EVSE's; V.</param>
/// <param name="EvInverterManufacturer">Who made the EV's inverter.</param>
/// <param name="EvInverterModel">Model of the EV's inverter.</param>
/// <param name="EvInverterSerialNumber">Serial number of the EV's inverter.</param>
/// <param name="EvInverterSwVersion">Software version of the EV's inverter.</param>
/// <param name="EvInverterHwVersion">Hardware version of the EV's inverter.</param>
/// <param name="EvIslandingDetectionMethod">How the EV detects islanding; needed only where the site requires detection.</param>
/// <param name="EvIslandingTripTime">How long after detecting an island the EV trips.</param>
/// <param name="EvMaximumLevel1DCInjection">Most DC current the EV may inject at level 1 charging.</param>
/// <param name="EvDurationLevel1DCInjection">How long the EV may inject DC at level 1 charging.</param>
/// <param name="EvMaximumLevel2DCInjection">Most DC current the EV may inject at level 2 charging.</param>
/// <param name="EvDurationLevel2DCInjection">How long the EV may inject DC at level 2 charging.</param>
/// <param name="EvReactiveSusceptance">Reactive susceptance of the EV's circuit; S.</param>
/// <param name="EvSessionTotalDischargeEnergyAvailable">
/// Energy in Wh the EV may still give during the whole session; at 0 it may refuse to discharge.
/// </param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record DERChargingParameters(
    [MinLength(1)] IReadOnlyList<DERControlEnum>? EvSupportedDERControl = null,
    decimal? EvOverExcitedMaxDischargePower = null,
    decimal? EvOverExcitedPowerFactor = null,
    decimal? EvUnderExcitedMaxDischargePower = null,
    decimal? EvUnderExcitedPowerFactor = null,
    decimal? MaxApparentPower = null,
    decimal? MaxChargeApparentPower = null,
    [WireName("maxChargeApparentPower_L2")] decimal? MaxChargeApparentPowerL2 = null,
    [WireName("maxChargeApparentPower_L3")] decimal? MaxChargeApparentPowerL3 = null,
    decimal? MaxDischargeApparentPower = null,
    [WireName("maxDischargeApparentPower_L2")] decimal? MaxDischargeApparentPowerL2 = null,
    [WireName("maxDischargeApparentPower_L3")] decimal? MaxDischargeApparentPowerL3 = null,
    decimal? MaxChargeReactivePower = null,
    [WireName("maxChargeReactivePower_L2")] decimal? MaxChargeReactivePowerL2 = null,
    [WireName("maxChargeReactivePower_L3")] decimal? MaxChargeReactivePowerL3 = null,
    decimal? MinChargeReactivePower = null,
    [WireName("minChargeReactivePower_L2")] decimal? MinChargeReactivePowerL2 = null,
    [WireName("minChargeReactivePower_L3")] decimal? MinChargeReactivePowerL3 = null,
    decimal? MaxDischargeReactivePower = null,
    [WireName("maxDischargeReactivePower_L2")] decimal? MaxDischargeReactivePowerL2 = null,
    [WireName("maxDischargeReactivePower_L3")] decimal? MaxDischargeReactivePowerL3 = null,
    decimal? MinDischargeReactivePower = null,
    [WireName("minDischargeReactivePower_L2")] decimal? MinDischargeReactivePowerL2 = null,
    [WireName("minDischargeReactivePower_L3")] decimal? MinDischargeReactivePowerL3 = null,
    decimal? NominalVoltage = null,
    decimal? NominalVoltageOffset = null,
    decimal? MaxNominalVoltage = null,
    decimal? MinNominalVoltage = null,
    [MaxLength(50)] string? EvInverterManufacturer = null,
    [MaxLength(50)] string? EvInverterModel = null,
    [MaxLength(50)] string? EvInverterSerialNumber = null,
    [MaxLength(50)] string? EvInverterSwVersion = null,
    [MaxLength(50)] string? EvInverterHwVersion = null,
    [MinLength(1)] IReadOnlyList<IslandingDetectionEnum>? EvIslandingDetectionMethod = null,
    decimal? EvIslandingTripTime = null,
    decimal? EvMaximumLevel1DCInjection = null,
    decimal? EvDurationLevel1DCInjection = null,
    decimal? EvMaximumLevel2DCInjection = null,
    decimal? EvDurationLevel2DCInjection = null,
    decimal? EvReactiveSusceptance = null,
    decimal? EvSessionTotalDischargeEnergyAvailable = null,
    CustomData? CustomData = null);
