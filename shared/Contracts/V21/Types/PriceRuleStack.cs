using System.ComponentModel.DataAnnotations;
using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V21;

/// <summary>The price rules that apply during one stretch of a price schedule (OCPP 2.1 part 2, PriceRuleStackType).</summary>
/// <param name="Duration">How long the rules apply; s.</param>
/// <param name="PriceRule">The rules, each for its own range of power.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record PriceRuleStack(
    int Duration,
    [MinLength(1), MaxLength(8)] IReadOnlyList<PriceRule> PriceRule,
    CustomData? CustomData = null);
