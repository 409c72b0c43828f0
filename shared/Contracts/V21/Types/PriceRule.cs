using System.ComponentModel.DataAnnotations;
using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V21;

/// <summary>The prices that apply from some level of power upwards (OCPP 2.1 part 2, PriceRuleType).</summary>
/// <param name="EnergyFee">Price of energy; per kWh.</param>
/// <param name="PowerRangeStart">The power in W from which on the rule applies, up to where the next rule starts.</param>
/// <param name="ParkingFeePeriod">The time the parking fee is for; s.</param>
/// <param name="CarbonDioxideEmission">CO2 emitted; g per kWh.</param>
/// <param name="RenewableGenerationPercentage">Share of the power from renewable sources; %.</param>
/// <param name="ParkingFee">Fee for each parking fee period.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record PriceRule(
    RationalNumber EnergyFee,
    RationalNumber PowerRangeStart,
    int? ParkingFeePeriod = null,
    [Range(0, int.MaxValue)] int? CarbonDioxideEmission = null,
    [Range(0, 100)] int? RenewableGenerationPercentage = null,
    RationalNumber? ParkingFee = null,
    CustomData? CustomData = null);
