using System.ComponentModel.DataAnnotations;
using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V21;

/// <summary>A fee for overstaying (OCPP 2.1 part 2, OverstayRuleType).</summary>
/// <param name="OverstayFee">The fee for each overstay fee period.</param>
/// <param name="StartTime">When the fee begins to apply, in s since the overstay rules took effect.</param>
/// <param name="OverstayFeePeriod">After how long the fee is charged again; s.</param>
/// <param name="OverstayRuleDescription">What to call the rule, for people.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record OverstayRule(
    RationalNumber OverstayFee,
    int StartTime,
    int OverstayFeePeriod,
    [MaxLength(32)] string? OverstayRuleDescription = null,
    CustomData? CustomData = null);
