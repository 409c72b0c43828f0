using System.ComponentModel.DataAnnotations;
using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V2;

/// <summary>What holds for one interval of a sales tariff (OCPP 2.0.1 and 2.1 part 2, SalesTariffEntryType).</summary>
/// <param name="RelativeTimeInterval">The interval.</param>
/// <param name="EPriceLevel">The price level, a smaller one being cheaper.</param>
/// <param name="ConsumptionCost">The costs by consumption.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record SalesTariffEntry(
    RelativeTimeInterval RelativeTimeInterval,
    [Range(0, int.MaxValue)] int? EPriceLevel = null,
    [MinLength(1), MaxLength(3)] IReadOnlyList<ConsumptionCost>? ConsumptionCost = null,
    CustomData? CustomData = null);
