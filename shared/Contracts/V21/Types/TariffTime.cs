using System.ComponentModel.DataAnnotations;
using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V21;

/// <summary>The prices of time, and the taxes on them (OCPP 2.1 part 2, TariffTimeType).</summary>
/// <param name="Prices">The prices, each with its conditions.</param>
/// <param name="TaxRates">The taxes on these prices.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record TariffTime(
    [MinLength(1)] IReadOnlyList<TariffTimePrice> Prices,
    [MinLength(1), MaxLength(5)] IReadOnlyList<TaxRate>? TaxRates = null,
    CustomData? CustomData = null);
