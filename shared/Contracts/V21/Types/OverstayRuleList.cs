using System.ComponentModel.DataAnnotations;
using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V21;

/// <summary>
/// What staying on after charging costs, and when that starts to count (OCPP 2.1 part 2, OverstayRuleListType).
/// </summary>
/// <param name="OverstayRule">The fees, by the time since overstaying began.</param>
/// <param name="OverstayPowerThreshold">The power in W below which the EV counts as done charging.</param>
/// <param name="OverstayTimeThreshold">How long it takes until overstay fees apply; s.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record OverstayRuleList(
    [MinLength(1), MaxLength(5)] IReadOnlyList<OverstayRule> OverstayRule,
    RationalNumber? OverstayPowerThreshold = null,
    int? OverstayTimeThreshold = null,
    CustomData? CustomData = null);
