using System.ComponentModel.DataAnnotations;
using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V21;

/// <summary>A price or cost, with tax, without tax or both (OCPP 2.1 part 2, PriceType).</summary>
/// <param name="ExclTax">Amount without tax; may only be absent if the one with tax is there.</param>
/// <param name="InclTax">Amount with tax; may only be absent if the one without tax is there.</param>
/// <param name="TaxRates">The taxes in it.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record Price(
    decimal? ExclTax = null,
    decimal? InclTax = null,
    [MinLength(1), MaxLength(5)] IReadOnlyList<TaxRate>? TaxRates = null,
    CustomData? CustomData = null);
