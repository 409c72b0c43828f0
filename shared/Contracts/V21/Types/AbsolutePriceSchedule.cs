using System.ComponentModel.DataAnnotations;
using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V21;

/// <summary>
/// An ISO 15118-20 price schedule with absolute prices, in a form that keeps a signature on its EXI original valid (OCPP 2.1
/// part 2, AbsolutePriceScheduleType).
/// </summary>
/// <param name="TimeAnchor">When the schedule starts.</param>
/// <param name="PriceScheduleID">Number of the price schedule.</param>
/// <param name="Currency">Currency of all amounts; ISO 4217 code.</param>
/// <param name="Language">Language of the texts in the schedule; ISO 639 code.</param>
/// <param name="PriceAlgorithm">
/// URN of the algorithm that computes the energy fee of a power profile from the price rules.
/// </param>
/// <param name="PriceRuleStacks">The price rules, one stack after the other in time.</param>
/// <param name="PriceScheduleDescription">What to call the schedule, for people.</param>
/// <param name="MinimumCost">The least the session costs.</param>
/// <param name="MaximumCost">The most the session costs.</param>
/// <param name="TaxRules">The taxes that apply.</param>
/// <param name="OverstayRuleList">What staying on after charging costs.</param>
/// <param name="AdditionalSelectedServices">Further services and their fees.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record AbsolutePriceSchedule(
    DateTimeOffset TimeAnchor,
    [Range(0, int.MaxValue)] int PriceScheduleID,
    [MaxLength(3)] string Currency,
    [MaxLength(8)] string Language,
    [MaxLength(2000)] string PriceAlgorithm,
    [MinLength(1), MaxLength(1024)] IReadOnlyList<PriceRuleStack> PriceRuleStacks,
    [MaxLength(160)] string? PriceScheduleDescription = null,
    RationalNumber? MinimumCost = null,
    RationalNumber? MaximumCost = null,
    [MinLength(1), MaxLength(10)] IReadOnlyList<TaxRule>? TaxRules = null,
    OverstayRuleList? OverstayRuleList = null,
    [MinLength(1), MaxLength(5)] IReadOnlyList<AdditionalSelectedServices>? AdditionalSelectedServices = null,
    CustomData? CustomData = null);
