using System.ComponentModel.DataAnnotations;
using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V21;

/// <summary>The fixed fees, and the taxes on them (OCPP 2.1 part 2, TariffFixedType).</summary>
/// <param name="Prices">The fees, each with its conditions.</param>
/// <param name="TaxRates">The taxes on these fees.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record TariffFixed(
    [MinLength(1)] IReadOnlyList<TariffFixedPrice> Prices,
    [MinLength(1), MaxLength(5)] IReadOnlyList<TaxRate>? TaxRates = null,
    CustomData? CustomData = null);
