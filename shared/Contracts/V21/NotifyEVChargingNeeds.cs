using System.ComponentModel.DataAnnotations;
using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V21;

/// <summary>
/// Tells what an EV needs from charging, as it said by ISO 15118 (OCPP 2.1 part 2, NotifyEVChargingNeedsRequest).
/// </summary>
/// <param name="EvseId">The EVSE the EV is connected to.</param>
/// <param name="ChargingNeeds">What the EV needs.</param>
/// <param name="MaxScheduleTuples">How many entries the EV can take in a schedule, for power and for prices alike.</param>
/// <param name="Timestamp">When the EV told it, which matters if the station was offline then.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppRequest<NotifyEVChargingNeedsResponse>(OcppVersion.V21, "NotifyEVChargingNeeds")]
public sealed partial record NotifyEVChargingNeedsRequest(
    [Range(1, int.MaxValue)] int EvseId,
    ChargingNeeds ChargingNeeds,
    [Range(0, int.MaxValue)] int? MaxScheduleTuples = null,
    DateTimeOffset? Timestamp = null,
    CustomData? CustomData = null);

/// <summary>Answers <see cref="NotifyEVChargingNeedsRequest"/> (OCPP 2.1 part 2, NotifyEVChargingNeedsResponse).</summary>
/// <param name="Status">Whether a charging profile can be expected.</param>
/// <param name="StatusInfo">More about the status.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record NotifyEVChargingNeedsResponse(
    NotifyEVChargingNeedsStatusEnum Status,
    StatusInfo? StatusInfo = null,
    CustomData? CustomData = null);

/// <summary>What an EV needs from charging (OCPP 2.1 part 2, ChargingNeedsType).</summary>
/// <param name="RequestedEnergyTransfer">The mode of energy transfer it asks for.</param>
/// <param name="AcChargingParameters">What it needs of AC, by ISO 15118-2.</param>
/// <param name="DerChargingParameters">What it can do as a distributed energy resource.</param>
/// <param name="EvEnergyOffer">The energy it offers to give back.</param>
/// <param name="DcChargingParameters">What it needs of DC, by ISO 15118-2.</param>
/// <param name="V2xChargingParameters">What it needs by ISO 15118-20, for charging and discharging.</param>
/// <param name="AvailableEnergyTransfer">The modes of energy transfer it can use.</param>
/// <param name="ControlMode">Whether it wants a schedule or to be controlled dynamically; absent means scheduled.</param>
/// <param name="MobilityNeedsMode">Who may determine the states of charge and the departure time.</param>
/// <param name="DepartureTime">When it is expected to leave.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record ChargingNeeds(
    EnergyTransferModeEnum RequestedEnergyTransfer,
    ACChargingParameters? AcChargingParameters = null,
    DERChargingParameters? DerChargingParameters = null,
    EVEnergyOffer? EvEnergyOffer = null,
    DCChargingParameters? DcChargingParameters = null,
    V2XChargingParameters? V2xChargingParameters = null,
    [MinLength(1)] IReadOnlyList<EnergyTransferModeEnum>? AvailableEnergyTransfer = null,
    ControlModeEnum? ControlMode = null,
    MobilityNeedsModeEnum? MobilityNeedsMode = null,
    DateTimeOffset? DepartureTime = null,
    CustomData? CustomData = null);

/// <summary>What an EV needs of AC, by ISO 15118-2 (OCPP 2.1 part 2, ACChargingParametersType).</summary>
/// <param name="EnergyAmount">The energy it asks for, preconditioning included; Wh.</param>
/// <param name="EvMinCurrent">The lowest current it supports, per phase; A.</param>
/// <param name="EvMaxCurrent">The highest current it supports with its cable, per phase; A.</param>
/// <param name="EvMaxVoltage">The highest voltage it supports; V.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record ACChargingParameters(
    decimal EnergyAmount,
    decimal EvMinCurrent,
    decimal EvMaxCurrent,
    decimal EvMaxVoltage,
    CustomData? CustomData = null);

/// <summary>The power an EV offers to discharge over time, and at what price (OCPP 2.1 part 2, EVEnergyOfferType).</summary>
/// <param name="EvPowerSchedule">The power the EV offers.</param>
/// <param name="EvAbsolutePriceSchedule">The prices the EV asks.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record EVEnergyOffer(
    EVPowerSchedule EvPowerSchedule,
    EVAbsolutePriceSchedule? EvAbsolutePriceSchedule = null,
    CustomData? CustomData = null);

/// <summary>The prices of an EV's energy offer (OCPP 2.1 part 2, EVAbsolutePriceScheduleType).</summary>
/// <param name="TimeAnchor">When the offer starts.</param>
/// <param name="Currency">Currency of the prices; ISO 4217 code.</param>
/// <param name="EvAbsolutePriceScheduleEntries">The prices, one entry after the other in time.</param>
/// <param name="PriceAlgorithm">ISO 15118-20 URN of the price algorithm: power, peak power or stacked energy.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record EVAbsolutePriceSchedule(
    DateTimeOffset TimeAnchor,
    [MaxLength(3)] string Currency,
    [MinLength(1), MaxLength(1024)] IReadOnlyList<EVAbsolutePriceScheduleEntry> EvAbsolutePriceScheduleEntries,
    [MaxLength(2000)] string PriceAlgorithm,
    CustomData? CustomData = null);

/// <summary>
/// A stretch of time in the prices of an EV's energy offer (OCPP 2.1 part 2, EVAbsolutePriceScheduleEntryType).
/// </summary>
/// <param name="Duration">How long the entry applies; s.</param>
/// <param name="EvPriceRule">The prices, each for its own range of power.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record EVAbsolutePriceScheduleEntry(
    int Duration,
    [MinLength(1), MaxLength(8)] IReadOnlyList<EVPriceRule> EvPriceRule,
    CustomData? CustomData = null);

/// <summary>The price an EV asks from some level of power onwards (OCPP 2.1 part 2, EVPriceRuleType).</summary>
/// <param name="EnergyFee">Price of energy; per kWh.</param>
/// <param name="PowerRangeStart">
/// The power in W from which on the fee applies, up to where the next rule starts; negative is discharging.
/// </param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record EVPriceRule(decimal EnergyFee, decimal PowerRangeStart, CustomData? CustomData = null);

/// <summary>The power of an EV's energy offer (OCPP 2.1 part 2, EVPowerScheduleType).</summary>
/// <param name="EvPowerScheduleEntries">The power, one entry after the other in time.</param>
/// <param name="TimeAnchor">When the offer starts.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record EVPowerSchedule(
    [MinLength(1), MaxLength(1024)] IReadOnlyList<EVPowerScheduleEntry> EvPowerScheduleEntries,
    DateTimeOffset TimeAnchor,
    CustomData? CustomData = null);

/// <summary>A stretch of time in the power of an EV's energy offer (OCPP 2.1 part 2, EVPowerScheduleEntryType).</summary>
/// <param name="Duration">How long the entry applies; s.</param>
/// <param name="Power">
/// Most power in W to be discharged in that time; negative is discharging, positive means nothing can be offered.
/// </param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record EVPowerScheduleEntry(int Duration, decimal Power, CustomData? CustomData = null);

/// <summary>What an EV needs of DC, by ISO 15118-2 (OCPP 2.1 part 2, DCChargingParametersType).</summary>
/// <param name="EvMaxCurrent">The highest current it supports with its cable; A.</param>
/// <param name="EvMaxVoltage">The highest voltage it supports; V.</param>
/// <param name="EvMaxPower">The highest power it supports; W.</param>
/// <param name="EvEnergyCapacity">The capacity of its battery; Wh.</param>
/// <param name="EnergyAmount">The energy it asks for, preconditioning included; Wh.</param>
/// <param name="StateOfCharge">The energy in its battery, in % of the capacity.</param>
/// <param name="FullSoC">The state of charge at which it takes its battery for full; %.</param>
/// <param name="BulkSoC">The state of charge at which it takes fast charging for over; %.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record DCChargingParameters(
    decimal EvMaxCurrent,
    decimal EvMaxVoltage,
    decimal? EvMaxPower = null,
    decimal? EvEnergyCapacity = null,
    decimal? EnergyAmount = null,
    [Range(0, 100)] int? StateOfCharge = null,
    [Range(0, 100)] int? FullSoC = null,
    [Range(0, 100)] int? BulkSoC = null,
    CustomData? CustomData = null);

/// <summary>
/// How the EV wants to be controlled (ISO 15118-20); when absent, scheduled is assumed (OCPP 2.1 part 2, ControlModeEnumType).
/// </summary>
[OcppEnum]
public enum ControlModeEnum
{
    /// <summary>By schedules negotiated beforehand.</summary>
    ScheduledControl,

    /// <summary>By setpoints that may change at any time.</summary>
    DynamicControl,
}

/// <summary>
/// Which side determines the departure time and the least and wanted state of charge (OCPP 2.1 part 2,
/// MobilityNeedsModeEnumType).
/// </summary>
[OcppEnum]
public enum MobilityNeedsModeEnum
{
    /// <summary>The EV alone.</summary>
    EVCC,

    /// <summary>The EV, and the charging station or central system may change them.</summary>
    [WireName("EVCC_SECC")]
    EVCCSECC,
}

/// <summary>
/// Whether the central system will send a charging profile for the EV's needs (OCPP 2.1 part 2,
/// NotifyEVChargingNeedsStatusEnumType).
/// </summary>
[OcppEnum]
public enum NotifyEVChargingNeedsStatusEnum
{
    /// <summary>It will follow shortly.</summary>
    Accepted,

    /// <summary>None can be given, or the requested mode of energy transfer is not possible.</summary>
    Rejected,

    /// <summary>The central system still gathers what it needs for one.</summary>
    Processing,

    /// <summary>None comes for now, and the station need not wait.</summary>
    NoChargingProfile,
}
