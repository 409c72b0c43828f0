using System.ComponentModel.DataAnnotations;
using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V21;

/// <summary>A tax in an ISO 15118-20 price schedule, and which fees it applies to (OCPP 2.1 part 2, TaxRuleType).</summary>
/// <param name="TaxRuleID">Number of the rule.</param>
/// <param name="AppliesToEnergyFee">Whether energy fees are taxed.</param>
/// <param name="AppliesToParkingFee">Whether parking fees are taxed.</param>
/// <param name="AppliesToOverstayFee">Whether overstay fees are taxed.</param>
/// <param name="AppliesToMinimumMaximumCost">Whether the tax applies to the minimum and maximum cost.</param>
/// <param name="TaxRate">The rate of the tax.</param>
/// <param name="TaxRuleName">Name of the tax, for people.</param>
/// <param name="TaxIncludedInPrice">Whether the prices already contain the tax.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record TaxRule(
    [Range(0, int.MaxValue)] int TaxRuleID,
    bool AppliesToEnergyFee,
    bool AppliesToParkingFee,
    bool AppliesToOverstayFee,
    bool AppliesToMinimumMaximumCost,
    RationalNumber TaxRate,
    [MaxLength(100)] string? TaxRuleName = null,
    bool? TaxIncludedInPrice = null,
    CustomData? CustomData = null);
