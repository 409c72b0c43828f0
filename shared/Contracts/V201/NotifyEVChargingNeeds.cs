using System.ComponentModel.DataAnnotations;
using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V201;

/// <summary>
/// Tells what an EV needs from charging, as it said by ISO 15118 (OCPP 2.0.1 part 2, NotifyEVChargingNeedsRequest).
/// </summary>
/// <param name="ChargingNeeds">What the EV needs.</param>
/// <param name="EvseId">The EVSE the EV is connected to.</param>
/// <param name="MaxScheduleTuples">How many entries the EV can take in a schedule, for power and for prices alike.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppRequest<NotifyEVChargingNeedsResponse>(OcppVersion.V201, "NotifyEVChargingNeeds")]
public sealed partial record NotifyEVChargingNeedsRequest(
    ChargingNeeds ChargingNeeds,
    int EvseId,
    int? MaxScheduleTuples = null,
    CustomData? CustomData = null);

/// <summary>Answers <see cref="NotifyEVChargingNeedsRequest"/> (OCPP 2.0.1 part 2, NotifyEVChargingNeedsResponse).</summary>
/// <param name="Status">Whether a charging profile can be expected.</param>
/// <param name="StatusInfo">More about the status.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record NotifyEVChargingNeedsResponse(
    NotifyEVChargingNeedsStatusEnum Status,
    StatusInfo? StatusInfo = null,
    CustomData? CustomData = null);

/// <summary>What an EV needs from charging (OCPP 2.0.1 part 2, ChargingNeedsType).</summary>
/// <param name="RequestedEnergyTransfer">The mode of energy transfer it asks for.</param>
/// <param name="AcChargingParameters">What it needs of AC, by ISO 15118-2.</param>
/// <param name="DcChargingParameters">What it needs of DC, by ISO 15118-2.</param>
/// <param name="DepartureTime">When it is expected to leave.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record ChargingNeeds(
    EnergyTransferModeEnum RequestedEnergyTransfer,
    ACChargingParameters? AcChargingParameters = null,
    DCChargingParameters? DcChargingParameters = null,
    DateTimeOffset? DepartureTime = null,
    CustomData? CustomData = null);

/// <summary>What an EV needs of AC, by ISO 15118-2 (OCPP 2.0.1 part 2, ACChargingParametersType).</summary>
/// <param name="EnergyAmount">The energy it asks for, preconditioning included; Wh.</param>
/// <param name="EvMinCurrent">The lowest current it supports, per phase; A.</param>
/// <param name="EvMaxCurrent">The highest current it supports with its cable, per phase; A.</param>
/// <param name="EvMaxVoltage">The highest voltage it supports; V.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record ACChargingParameters(
    int EnergyAmount,
    int EvMinCurrent,
    int EvMaxCurrent,
    int EvMaxVoltage,
    CustomData? CustomData = null);

/// <summary>What an EV needs of DC, by ISO 15118-2 (OCPP 2.0.1 part 2, DCChargingParametersType).</summary>
/// <param name="EvMaxCurrent">The highest current it supports with its cable; A.</param>
/// <param name="EvMaxVoltage">The highest voltage it supports; V.</param>
/// <param name="EnergyAmount">The energy it asks for, preconditioning included; Wh.</param>
/// <param name="EvMaxPower">The highest power it supports; W.</param>
/// <param name="StateOfCharge">The energy in its battery, in % of the capacity.</param>
/// <param name="EvEnergyCapacity">The capacity of its battery; Wh.</param>
/// <param name="FullSoC">The state of charge at which it takes its battery for full; %.</param>
/// <param name="BulkSoC">The state of charge at which it takes fast charging for over; %.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record DCChargingParameters(
    int EvMaxCurrent,
    int EvMaxVoltage,
    int? EnergyAmount = null,
    int? EvMaxPower = null,
    [Range(0, 100)] int? StateOfCharge = null,
    int? EvEnergyCapacity = null,
    [Range(0, 100)] int? FullSoC = null,
    [Range(0, 100)] int? BulkSoC = null,
    CustomData? CustomData = null);

/// <summary>
/// How energy is transferred between a charging station and an EV (OCPP 2.0.1 part 2, EnergyTransferModeEnumType).
/// </summary>
[OcppEnum]
public enum EnergyTransferModeEnum
{
    /// <summary>DC charging.</summary>
    DC,

    /// <summary>AC charging on one phase.</summary>
    [WireName("AC_single_phase")]
    ACSinglePhase,

    /// <summary>AC charging on two phases.</summary>
    [WireName("AC_two_phase")]
    ACTwoPhase,

    /// <summary>AC charging on three phases.</summary>
    [WireName("AC_three_phase")]
    ACThreePhase,
}

/// <summary>
/// Whether the central system will send a charging profile for the EV's needs (OCPP 2.0.1 part 2,
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
}
